package dev.andon.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in which incidents are learned from. Whoever may see every incident and report it takes may see it; for others
 * there is none.
 *
 * @param id in its address, {@code /reviews/{id}}
 * @param zone in which its time was said, and in which its days are counted
 * @param place where people meet: a room, or an address; may be empty
 * @param organiser id of who sees to it that it takes place; null while nobody does
 * @param facilitator id of who leads through it; null while nobody is named
 * @param scribe id of who writes down what is said; null while nobody is named
 * @param prereadBy by when reports are ready and read
 * @param topics what it takes, in order
 * @param guests who is to come, by name
 * @param sequence of the invitation: 0 until something that calendars show is changed after it was sent
 * @param version grows with every change
 */
public record ReviewMeeting(
        long id,
        String title,
        Instant startsAt,
        Duration length,
        ZoneId zone,
        String place,
        @Nullable Long organiser,
        @Nullable Long facilitator,
        @Nullable Long scribe,
        Instant prereadBy,
        Stage stage,
        List<Topic> topics,
        List<Guest> guests,
        int sequence,
        long version) {

    /** Where it stands, in order; the last two are for good. */
    public enum Stage {
        PLANNED("Planned"),
        INVITED("Invited"),
        UNDERWAY("Under way"),
        HELD("Held"),
        CANCELLED("Cancelled");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The word in addresses, JSON and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }

        /** Whether it is still to be held, or being held. */
        public boolean isOpen() {
            return this == PLANNED || this == INVITED || this == UNDERWAY;
        }

        /** The stage of this word, if there is one. */
        public static Optional<Stage> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(stage -> stage.word().equals(word))
                    .findFirst();
        }
    }

    public ReviewMeeting {
        topics = List.copyOf(topics);
        guests = List.copyOf(guests);
    }

    /** Its address. */
    public String path() {
        return "/reviews/" + id;
    }

    /** When it begins, as a clock in its zone shows it. */
    public ZonedDateTime begins() {
        return startsAt.atZone(zone);
    }

    /** When it is to be over. */
    public Instant endsAt() {
        return startsAt.plus(length);
    }

    /** The topic of this id, if it has it. */
    public Optional<Topic> topic(long topic) {
        return topics.stream().filter(one -> one.id() == topic).findFirst();
    }

    /** Topics that are taken as things stand, in order: neither sent back nor skipped. */
    public List<Topic> agenda() {
        return topics.stream().filter(Topic::isOnAgenda).toList();
    }

    /** Minutes that its topics ask for together. */
    public int minutes() {
        return agenda().stream().mapToInt(Topic::minutes).sum();
    }

    /** Whether this person is to come. */
    public boolean expects(long person) {
        return guests.stream().anyMatch(guest -> guest.person() == person);
    }

    /** Whether this person has a part in how it goes: organises, leads or writes. */
    public boolean isRunBy(long person) {
        return is(organiser, person) || is(facilitator, person) || is(scribe, person);
    }

    private static boolean is(@Nullable Long named, long person) {
        return named != null && named == person;
    }
}
