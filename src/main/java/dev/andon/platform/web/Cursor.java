package dev.andon.platform.web;

import dev.andon.platform.database.Times;
import dev.andon.platform.problem.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: the sort key of its last item. Opaque to clients, so that the key may change; a cursor
 * that does not fit is refused and never guessed at.
 */
public record Cursor(List<String> parts) {
    // A character no number, time or key contains.
    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST = 1000;

    /** The values that the list is ordered by, in that order: numbers, instants, words. */
    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Reads the query parameter {@code cursor}; null when absent.
     *
     * @param parts how many values the list is ordered by
     */
    public static @Nullable Cursor read(@Nullable String encoded, int parts) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        if (encoded.length() > LONGEST) {
            throw unfit();
        }
        Cursor cursor = new Cursor(List.of(decode(encoded).split(SEPARATOR, -1)));
        if (cursor.parts.size() != parts) {
            throw unfit();
        }
        return cursor;
    }

    public String encoded() {
        String joined = parts.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw unfit();
        }
    }

    public Instant instant(int part) {
        try {
            Instant instant = Instant.parse(parts.get(part));
            if (!Times.isOurs(instant)) {
                throw unfit();
            }
            return instant;
        } catch (DateTimeException e) {
            throw unfit();
        }
    }

    private static String decode(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw unfit();
            }
            return text;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unfit();
        }
    }

    private static Invalid unfit() {
        return new Invalid("cursor", "is not one this list gave out; start again without it");
    }
}
