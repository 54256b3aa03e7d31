package dev.andon.checks.internal;

/** A comparison with a number, as the playbook writes it: {@code > 0.05}. */
record Comparison(String sign, double bound) {

    static Comparison of(String text) {
        String sign = text.replaceFirst("[^<>=!].*", "").strip();
        return new Comparison(
                sign, Double.parseDouble(text.substring(sign.length()).strip()));
    }

    /** What is not a number compares with nothing. */
    boolean holds(double value) {
        if (Double.isNaN(value)) {
            return false;
        }
        return switch (sign) {
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case "==" -> Double.compare(value, bound) == 0;
            default -> Double.compare(value, bound) != 0;
        };
    }
}
