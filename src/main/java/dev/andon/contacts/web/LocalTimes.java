package dev.andon.contacts.web;

import dev.andon.contacts.Contact;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clock says where somebody is: one thinks before one rings at four in the morning. */
@Component
class LocalTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final People people;
    private final Clock clock;

    LocalTimes(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Where each of them is, as far as the directory or their account says; by contact. */
    Map<Long, ZoneId> zones(Collection<Contact> contacts) {
        List<Long> accounts = contacts.stream()
                .map(Contact::personId)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Person> known = people.byIds(accounts);
        Map<Long, ZoneId> zones = new HashMap<>();
        for (Contact contact : contacts) {
            Person person = contact.personId() == null ? null : known.get(contact.personId());
            if (!contact.zone().isEmpty()) {
                zones.put(contact.id(), ZoneId.of(contact.zone()));
            } else if (person != null) {
                zones.put(contact.id(), person.zone());
            }
        }
        return zones;
    }

    /** "02:10 in Lisbon", or null where nobody knows the zone. */
    @Nullable
    String said(@Nullable ZoneId zone) {
        if (zone == null) {
            return null;
        }
        String place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return TIME.format(ZonedDateTime.ofInstant(clock.instant(), zone)) + " in " + place;
    }
}
