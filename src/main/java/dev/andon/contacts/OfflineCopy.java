package dev.andon.contacts;

import dev.andon.platform.Sha256;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.Sentences.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one needs of an incident when Andon cannot be reached: who is there and how to call them, how things stand, what
 * was said last.
 *
 * @param madeAt when
 * @param zone in which its times are written: there is no script in it that could tell the reader's
 * @param room the address of the room, to go back to
 */
public record OfflineCopy(Instant madeAt, ZoneId zone, String room, Content content) {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    /**
     * All of it but the time.
     *
     * @param status as people read it
     * @param services names of what is affected
     * @param meeting where people meet, or null
     * @param withNumbers whether numbers are in it: not for those who only read
     * @param parts updates, tasks and whatever else a catch-up tells
     * @param decisions the last ones, latest first
     */
    public record Content(
            long number,
            String title,
            String severity,
            String status,
            boolean live,
            boolean restricted,
            Instant declaredAt,
            @Nullable String summary,
            List<String> services,
            @Nullable Place meeting,
            boolean withNumbers,
            List<Mate> roster,
            List<Tree> trees,
            List<Section> parts,
            List<Told> decisions) {}

    /** Where people meet: an address, and how to join by phone, or empty. */
    public record Place(String name, String url, String dialIn) {}

    /**
     * Somebody who takes part.
     *
     * @param state here, or asked to come
     * @param zone where their clock runs
     */
    public record Mate(String name, List<String> roles, String state, String zone, List<ContactNumber> numbers) {}

    /** A call tree; people who are in the roster stand here once more, because here is where they are looked for. */
    public record Tree(String name, String purpose, List<Rung> steps) {}

    /** @param reached who was reached in a run that goes on; null while nobody was */
    public record Rung(
            List<Contact> contacts,
            int minutes,
            @Nullable String tell,
            @Nullable String reached) {}

    /** Another word for each content: the same as long as nothing in it changes. */
    public String tag() {
        return Sha256.hex(content + room + zone).substring(0, 24);
    }

    /** "Mon 2 Mar 2026, 03:14". */
    public String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    /** "2 Mar 03:14". */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** What the file is called. */
    public String fileName() {
        return fileName(content.number());
    }

    /** What the file of an incident is called. */
    public static String fileName(long number) {
        return "INC-%d.html".formatted(number);
    }
}
