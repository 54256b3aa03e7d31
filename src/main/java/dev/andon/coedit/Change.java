package dev.andon.coedit;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.platform.problem.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of a text, from its beginning to its end: what is kept, what is deleted, what is inserted. Lengths are counted
 * in UTF-16 units, as JavaScript and Java count. Its JSON is that of CodeMirror's {@code ChangeSet}: a number keeps so
 * many units; {@code [3]} deletes three; {@code [3, "one", "two"]} puts two lines in their place.
 *
 * @param parts in order, none of them empty
 */
public record Change(List<Part> parts) {

    /** More than this are not read: somebody means harm, or has been offline for a year. */
    private static final int MOST_PARTS = 100_000;

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of the text.
     *
     * @param length how many units of the text before it covers
     * @param text what stands there instead, with line ends as \n; null where they are kept as they are
     */
    public record Part(int length, @Nullable String text) {

        /** Whether it leaves what it covers as it is. */
        public boolean keeps() {
            return text == null;
        }

        int after() {
            return text == null ? length : text.length();
        }
    }

    /** The change that puts {@code text} in the place of what is between two positions. */
    public static Change replacing(int length, int from, int to, String text) {
        return new Parts().keep(from).replace(to - from, text).keep(length - to).change();
    }

    /** The change that makes one text another, by words. */
    public static Change between(String before, String after) {
        return TextDiff.between(before, after);
    }

    /** How long a text has to be for this change to fit. */
    public int before() {
        return parts.stream().mapToInt(Part::length).sum();
    }

    /** How long a text is after it. */
    public int after() {
        return parts.stream().mapToInt(Part::after).sum();
    }

    /** How many units it inserts. */
    public int inserted() {
        return parts.stream()
                .filter(part -> !part.keeps())
                .mapToInt(Part::after)
                .sum();
    }

    /** How many units it deletes. */
    public int deleted() {
        return parts.stream()
                .filter(part -> !part.keeps())
                .mapToInt(Part::length)
                .sum();
    }

    /** Whether it leaves every text as it is. */
    public boolean isNothing() {
        return parts.stream().allMatch(Part::keeps);
    }

    /**
     * The text after this change.
     *
     * @throws IllegalArgumentException if the text has another length than it was made for
     */
    public String apply(String text) {
        fits(text.length(), before());
        StringBuilder changed = new StringBuilder(after());
        int at = 0;
        for (Part part : parts) {
            int end = at + part.length();
            changed.append(part.text() == null ? text.substring(at, end) : part.text());
            at = end;
        }
        return changed.toString();
    }

    /** The one change that does what this one and then the next one does. */
    public Change compose(Change next) {
        fits(after(), next.before());
        return new Composing(this, next).run();
    }

    /**
     * This change as it reads after another one that was made on the same text. Of two people's changes, whoever applies
     * {@code a} and then {@code b.map(a, false)} has the same text as who applies {@code b} and then {@code a.map(b, true)}.
     *
     * @param before whether this one's insertion comes first where both insert at the same place
     */
    public Change map(Change over, boolean before) {
        fits(before(), over.before());
        return new Mapping(this, over, before).run();
    }

    /** Where a place in the text before is in the text after; what is inserted there comes before it. */
    public int moved(int place) {
        int before = 0;
        int after = 0;
        for (Part part : parts) {
            int end = before + part.length();
            if (place < end) {
                return part.keeps() ? after + place - before : after + part.after();
            }
            before = end;
            after += part.after();
        }
        return after;
    }

    /** Whether this one and another on the same text both replace some of the same words. */
    public boolean crosses(Change other) {
        int at = 0;
        for (Part part : parts) {
            if (!part.keeps() && other.replaces(at, at + part.length())) {
                return true;
            }
            at += part.length();
        }
        return false;
    }

    /** Whether something of this stretch goes; for a mere place, whether it lies within what goes. */
    private boolean replaces(int from, int to) {
        int at = 0;
        for (Part part : parts) {
            int end = at + part.length();
            if (!part.keeps() && Math.max(at, from) < Math.min(end, to)
                    || !part.keeps() && from == to && at < from && from < end
                    || !part.keeps() && at == end && from < at && at < to) {
                return true;
            }
            at = end;
        }
        return false;
    }

    static void fits(int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    "a change for a text of %d does not fit one of %d".formatted(expected, length));
        }
    }

    /** As CodeMirror writes it: numbers, and lists of a number and lines. */
    @JsonValue
    public List<Object> json() {
        List<Object> json = new ArrayList<>();
        for (Part part : parts) {
            String text = part.text();
            if (text == null) {
                json.add(part.length());
            } else {
                List<Object> replaced = new ArrayList<>();
                replaced.add(part.length());
                if (!text.isEmpty()) {
                    replaced.addAll(Arrays.asList(text.split("\n", -1)));
                }
                json.add(replaced);
            }
        }
        return json;
    }

    /**
     * Reads what {@link #json} writes.
     *
     * @param field named when it makes no sense
     * @throws Invalid when it is not a change
     */
    public static Change read(String field, @Nullable JsonNode json) {
        if (json == null || !json.isArray() || json.size() > MOST_PARTS) {
            throw new Invalid(field, "must be a list of kept lengths and [deleted, inserted lines]");
        }
        Parts parts = new Parts();
        long length = 0;
        for (JsonNode part : json) {
            length += read(field, part, parts);
            if (length > Texts.LONGEST) {
                throw new Invalid(field, "covers more than the longest text there can be");
            }
        }
        return parts.change();
    }

    private static int read(String field, JsonNode part, Parts parts) {
        int length = length(field, part.isArray() ? part.get(0) : part);
        if (part.isArray()) {
            parts.replace(length, lines(field, part));
        } else {
            parts.keep(length);
        }
        return length;
    }

    private static int length(String field, @Nullable JsonNode number) {
        if (number == null || !number.isInt() || number.intValue() < 0) {
            throw new Invalid(field, "has a length that is no number from 0");
        }
        return number.intValue();
    }

    private static String lines(String field, JsonNode part) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < part.size(); i++) {
            if (!part.get(i).isString()) {
                throw new Invalid(field, "has an inserted line that is no text");
            }
            text.append(i == 1 ? "" : "\n").append(part.get(i).stringValue());
        }
        return text.toString();
    }
}
