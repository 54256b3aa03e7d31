package dev.andon.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A service needs something.
 *
 * @param on the key of a service or a vendor
 * @param note what for, or what happens without it; may be empty
 */
public record Dependency(String on, Strength strength, String note) {

    /** How badly. */
    public enum Strength {
        /** Without it, nothing works. */
        HARD,
        /** Without it, something works worse. */
        SOFT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Strength of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isHard() {
        return strength == Strength.HARD;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", on);
        fields.put("strength", strength.word());
        fields.put("note", note);
        return fields;
    }
}
