package dev.andon.mail;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something that people meet for, as calendars know it.
 *
 * @param uid the same as long as it is the same appointment, unique in the world
 * @param sequence grows each time it is told anew: calendars keep what has the highest
 * @param title one line
 * @param start in the zone that the meeting is arranged in, which is what a calendar shows beside it
 * @param place a room or an address; may be empty
 * @param words plain text
 * @param url where it is found; may be empty
 * @param guests whoever is asked to come
 */
public record Appointment(
        String uid,
        int sequence,
        String title,
        ZonedDateTime start,
        Duration length,
        String place,
        String words,
        String url,
        Guest organiser,
        List<Guest> guests) {

    /** Takes a copy of the guests. */
    public Appointment {
        guests = List.copyOf(guests);
    }

    /**
     * Somebody who is asked to come.
     *
     * @param required false for who may come but need not
     * @param answer as far as it is known
     */
    public record Guest(String name, String email, boolean required, Answer answer) {}

    /** What somebody said to an invitation. */
    public enum Answer {
        NONE,
        YES,
        MAYBE,
        NO
    }
}
