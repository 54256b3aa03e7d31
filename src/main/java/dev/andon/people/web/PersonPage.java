package dev.andon.people.web;

import dev.andon.people.PeopleLinks;
import dev.andon.people.Person;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Somebody of the house, as everybody here may know them. @param links to what other modules have of them, in order */
public record PersonPage(Person person, List<PeopleLinks> links, Instant now) {
    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);

    /** Whether it is night where they are: asked before somebody is rung. */
    public String timeThere() {
        return THERE.format(now.atZone(person.zone()));
    }
}
