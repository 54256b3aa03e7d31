package dev.andon.trackers.internal;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.trackers.internal.AccountTable.Known;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Tracker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose account is whose: as owners say it, else as the tracker tells by address of e-mail. */
@Component
class Accounts {
    /** Whoever has no account today may have one tomorrow. */
    private static final Duration AGAIN = Duration.ofHours(6);

    private final AccountTable table;
    private final People people;
    private final Clock clock;

    Accounts(AccountTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /** A person's account. */
    Optional<String> of(Tracker tracker, Line line, long personId) {
        String connection = line.connection().key();
        Optional<Known> known = table.of(connection, personId);
        boolean settled = known.filter(one -> one.said()
                        || !one.account().isEmpty()
                        || one.lookedAt().plus(AGAIN).isAfter(clock.instant()))
                .isPresent();
        if (settled) {
            return known.map(Known::account).filter(account -> !account.isEmpty());
        }
        Optional<String> found = people.find(personId).flatMap(person -> tracker.account(line, person.email()));
        table.found(connection, personId, found.orElse(""), clock.instant());
        return found;
    }

    /** Whose it is, among those who work here. */
    Optional<Person> whose(Tracker tracker, Line line, String account) {
        String connection = line.connection().key();
        Optional<Person> known = table.whose(connection, account).flatMap(people::find);
        if (known.isPresent()) {
            return known.filter(Person::active);
        }
        Optional<Person> found = tracker.email(line, account)
                .filter(email -> !email.isBlank())
                .flatMap(people::byEmail)
                .filter(Person::active);
        found.ifPresent(person -> table.found(connection, person.id(), account, clock.instant()));
        return found;
    }

    String name(long personId) {
        return people.find(personId).map(Person::name).orElse("Somebody");
    }
}
