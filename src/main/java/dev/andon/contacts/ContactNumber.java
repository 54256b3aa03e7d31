package dev.andon.contacts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody. Personal: shown to those who may respond, written into no log.
 *
 * @param value as people dial or write it: +45 12 34 56 78
 * @param note "after eight", or null
 */
public record ContactNumber(
        NumberKind kind, String value, @Nullable String note) {
    private static final Pattern DIALLED = Pattern.compile("[+0-9][0-9 ()./#*,;x-]{2,}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    /** Where a press on it leads: {@code tel:}, {@code mailto:}, or null where it is neither. */
    public @Nullable String href() {
        if (kind == NumberKind.EMAIL) {
            return ADDRESS.matcher(value).matches() ? "mailto:" + value : null;
        }
        return DIALLED.matcher(value).matches() ? "tel:" + dialled() : null;
    }

    /** What a telephone is given: without what only helps to read it. */
    private String dialled() {
        return value.replaceAll("\\(0\\)", "").replaceAll("[^0-9+#*,;]", "");
    }

    /** Only its digits, without a leading zero or country: what two spellings of one number have in common. */
    String digits() {
        return value.replaceAll("\\D", "");
    }

    /** For the change record: what kind it is, and how it ends. */
    String masked() {
        String end = value.length() <= 4 ? "" : value.substring(value.offsetByCodePoints(value.length(), -2));
        return kind.word() + " …" + end;
    }
}
