package dev.andon.platform.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a command so that all of it can be said at once.
 *
 * <p>Text from outside is checked here for what would otherwise fail or deceive later: NUL (PostgreSQL cannot store
 * it), other control characters, and bidirectional overrides (they let a title read differently from what it says).
 */
public final class Validation {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    /** A single line of text that must be there, {@code max} characters at most; answers it stripped. */
    public String line(String field, @Nullable String value, int max) {
        String text = optionalLine(field, value, max);
        if (text == null && errors.stream().noneMatch(e -> e.field().equals(field))) {
            error(field, "is required");
        }
        return text == null ? "" : text;
    }

    /** As {@link #line}, but blank or absent answers null. */
    public @Nullable String optionalLine(String field, @Nullable String value, int max) {
        String text = optionalText(field, value, max);
        if (text != null && text.lines().count() > 1) {
            error(field, "must be a single line");
        }
        return text;
    }

    /** Text of any number of lines that must be there; answers it stripped, with line ends as \n. */
    public String text(String field, @Nullable String value, int max) {
        String text = optionalText(field, value, max);
        if (text == null && errors.stream().noneMatch(e -> e.field().equals(field))) {
            error(field, "is required");
        }
        return text == null ? "" : text;
    }

    /** As {@link #text}, but blank or absent answers null. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            error(field, "is %,d characters long; at most %,d are kept".formatted(length, max));
        }
        forbidden(text)
                .ifPresent(c -> error(field, "contains the character U+%04X, which is not allowed".formatted(c)));
        return text;
    }

    /** A time that something happened: not before 2000, not after {@code now} plus a minute of clock skew. */
    public Instant past(String field, @Nullable Instant value, Instant now) {
        if (value == null) {
            return now;
        }
        if (value.isBefore(EARLIEST)) {
            error(field, "is before the year 2000");
        }
        if (value.isAfter(now.plusSeconds(60))) {
            error(field, "is in the future");
        }
        return value.isAfter(now) ? now : value;
    }

    /** Notes an error on a field. */
    public Validation error(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** Notes an error on a field unless the condition holds. */
    public Validation check(boolean holds, String field, String message) {
        return holds ? this : error(field, message);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws {@link Invalid} with everything noted, or does nothing. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** The first character of the text that must not be stored, if any. */
    public static OptionalInt forbidden(String text) {
        return text.codePoints().filter(Validation::isForbidden).findFirst();
    }

    private static boolean isForbidden(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c == 0x7F;
        boolean bidiOverride = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return control || bidiOverride || loneSurrogate;
    }
}
