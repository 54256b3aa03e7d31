package dev.andon.platform.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final List<FieldError> errors = new ArrayList<>();

    /** A single line of text that must be there, {@code max} characters at most; answers it stripped. */
    public String line(String field, @Nullable String value, int max) {
        return required(field, optionalLine(field, value, max));
    }

    /** As {@link #line}, but blank or absent answers null. */
    public @Nullable String optionalLine(String field, @Nullable String value, int max) {
        String text = optionalText(field, value, max);
        if (text != null && text.codePoints().anyMatch(Validation::endsLine)) {
            error(field, "must be a single line");
        }
        return text;
    }

    /** Text of any number of lines that must be there; answers it stripped, with line ends as \n. */
    public String text(String field, @Nullable String value, int max) {
        return required(field, optionalText(field, value, max));
    }

    /** As {@link #text}, but blank or absent answers null. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.codePoints().allMatch(Validation::isInvisible)) {
            return null;
        }
        String text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            error(field, String.format(Locale.ROOT, "is %,d characters long; at most %,d are kept", length, max));
        }
        forbidden(text)
                .ifPresent(c -> error(field, "contains the character U+%04X, which is not allowed".formatted(c)));
        return text;
    }

    /**
     * A time that something happened: not before 2000, not after {@code now} plus a minute of clock skew. Absent
     * means now. Cut to microseconds, which is all that is stored.
     */
    public Instant past(String field, @Nullable Instant value, Instant now) {
        if (value == null) {
            return now;
        }
        check(!value.isBefore(EARLIEST), field, "is before the year 2000");
        check(!value.isAfter(now.plus(CLOCK_SKEW)), field, "is in the future");
        return value.isAfter(now) ? now : value.truncatedTo(ChronoUnit.MICROS);
    }

    /** A time that something is due: after {@code now}, and no further away than {@code furthest}. */
    public Instant future(String field, @Nullable Instant value, Instant now, Duration furthest) {
        if (value == null) {
            error(field, "is required");
            return now;
        }
        check(value.isAfter(now), field, "is not in the future");
        check(!value.isAfter(now.plus(furthest)), field, "is more than " + furthest.toDays() + " days away");
        return value.truncatedTo(ChronoUnit.MICROS);
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

    private String required(String field, @Nullable String text) {
        if (text == null) {
            error(field, "is required");
        }
        return text == null ? "" : text;
    }

    private static boolean isForbidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean bidiOverride = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || bidiOverride || loneSurrogate;
    }

    // A title of zero-width spaces is as good as none: nobody could click it in a list.
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isForbidden(c);
            default -> Character.isWhitespace(c);
        };
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == 0x2028 || c == 0x2029;
    }
}
