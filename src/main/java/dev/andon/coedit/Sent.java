package dev.andon.coedit;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody typed since they last heard from the server.
 *
 * @param client which page or program; the same for as long as its numbers grow. Begins with the id of its person and a
 *     dot: nobody's changes can be taken for another's
 * @param version of the text that the first of the changes was made on
 * @param changes each made on the text after the one before
 */
public record Sent(String client, long version, List<Numbered> changes) {
    /** How much may be inserted at once. */
    public static final int MOST = 100_000;

    private static final int MOST_CHANGES = 2_000;
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9.-]{8,64}");

    public Sent {
        changes = List.copyOf(changes);
    }

    /**
     * Reads {@code {"client": "…", "version": 7, "changes": [{"seq": 1, "change": […]}]}}.
     *
     * @throws Invalid naming what makes no sense
     */
    public static Sent read(@Nullable JsonNode client, @Nullable JsonNode version, @Nullable JsonNode changes) {
        Sent sent = new Sent(client(client), number("version", version, 0), numbered(changes));
        sent.check();
        return sent;
    }

    /** @throws Invalid when it is not the name of a client */
    public static String client(@Nullable JsonNode client) {
        if (client == null
                || !client.isString()
                || !CLIENT.matcher(client.stringValue()).matches()) {
            throw new Invalid("client", "must be 8 to 64 letters, digits, dots and dashes");
        }
        return client.stringValue();
    }

    /** @throws Invalid when it is not a client of this person */
    static void own(Actor actor, String client) {
        if (!client.startsWith(actor.id() + ".")) {
            throw new Invalid("client", "must begin with your id and a dot: \"%s.\"".formatted(actor.id()));
        }
    }

    /** @throws Invalid when it is not a whole number, or too small */
    public static long number(String field, @Nullable JsonNode number, long least) {
        if (number == null || !number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < least) {
            throw new Invalid(field, "must be a number from %d".formatted(least));
        }
        return number.longValue();
    }

    private static List<Numbered> numbered(@Nullable JsonNode changes) {
        if (changes == null || !changes.isArray() || changes.size() > MOST_CHANGES) {
            throw new Invalid("changes", "must be a list of at most %d changes".formatted(MOST_CHANGES));
        }
        List<Numbered> numbered = new ArrayList<>();
        long last = 0;
        for (JsonNode one : changes) {
            last = number("changes.seq", one.get("seq"), last + 1);
            numbered.add(new Numbered(last, Change.read("changes", one.get("change"))));
        }
        return numbered;
    }

    /** Each follows on the one before, together they are not too much, and nothing in them deceives. */
    private void check() {
        long inserted = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i).change();
            inserted += change.inserted();
            if (i > 0 && changes.get(i - 1).change().after() != change.before()) {
                throw new Invalid("changes", "do not follow on each other");
            }
            change.parts().forEach(part -> check(part.text()));
        }
        if (inserted > MOST) {
            throw new Invalid(
                    "changes",
                    String.format(Locale.ROOT, "insert %,d characters; at most %,d at once", inserted, MOST));
        }
    }

    private static void check(@Nullable String text) {
        OptionalInt forbidden = text == null ? OptionalInt.empty() : Validation.forbidden(text);
        if (forbidden.isPresent()) {
            throw new Invalid(
                    "changes", "insert the character U+%04X, which is not allowed".formatted(forbidden.getAsInt()));
        }
    }
}
