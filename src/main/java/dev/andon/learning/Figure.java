package dev.andon.learning;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number in a report, with where it comes from.
 *
 * @param value as people read it; null when the log does not tell
 * @param amount the same for programs, in {@code unit}; null with value
 * @param formula how it is computed, in words
 * @param missing why there is no value; null when there is one
 * @param entries seqs of the entries it was computed from, ascending
 */
public record Figure(
        String key,
        String label,
        @Nullable String value,
        @Nullable Long amount,
        String unit,
        String formula,
        @Nullable String missing,
        List<Long> entries) {

    /** The same with its value in other words. */
    public Figure told(UnaryOperator<String> words) {
        return value == null
                ? this
                : new Figure(key, label, words.apply(value), amount, unit, formula, missing, entries);
    }

    /** What to print: the value, or why there is none. */
    public String text() {
        return value != null ? value : String.valueOf(missing);
    }

    public boolean known() {
        return value != null;
    }

    /** The value without what is said of it in brackets at its end, for a place where it stands large. */
    public String brief() {
        String whole = text();
        int at = whole.indexOf(" (");
        return isAnnotated(whole, at) ? whole.substring(0, at) : whole;
    }

    /** What {@link #brief} leaves out: how sure the number is, and from what; empty when nothing. */
    public String remark() {
        String whole = text();
        int at = whole.indexOf(" (");
        return isAnnotated(whole, at) ? whole.substring(at + 2, whole.length() - 1) : "";
    }

    private boolean isAnnotated(String whole, int at) {
        return amount != null && at > 0 && whole.endsWith(")");
    }
}
