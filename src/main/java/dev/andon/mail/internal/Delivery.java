package dev.andon.mail.internal;

import dev.andon.mail.Kept;
import dev.andon.mail.Kept.State;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries to deliver a letter. It is marked after the server took it: whoever dies between the two leaves a letter that is
 * sent again, with the same Message-ID, rather than one that is never sent.
 */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Between two tries; the last one goes on. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    /** Mail servers are repaired within days; after that a letter tells old news. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

    private final LetterTable table;
    private final Smtp smtp;
    private final People people;
    private final Clock clock;

    Delivery(LetterTable table, Smtp smtp, People people, Clock clock) {
        this.table = table;
        this.smtp = smtp;
        this.people = people;
        this.clock = clock;
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(long letterId) {
        Kept kept = table.find(letterId).orElse(null);
        if (kept == null || kept.state() != State.WAITING) {
            return Optional.empty();
        }
        Person to = people.get(kept.letter().personId());
        if (!to.active()) {
            table.settle(letterId, State.LEFT, to.name() + " no longer works here.");
            return Optional.empty();
        }
        if (!smtp.isSet()) {
            table.settle(letterId, State.KEPT, "No mail server is set.");
            return Optional.empty();
        }
        return attempt(kept, to);
    }

    private Optional<Instant> attempt(Kept kept, Person to) {
        try {
            smtp.hand(kept.letter(), to, kept.writtenAt());
        } catch (Exception e) { // whatever a mail server thinks of; the letter stays and says why
            return refused(kept, Refused.of(e));
        }
        table.tried(kept.id(), clock.instant());
        return Optional.empty();
    }

    private Optional<Instant> refused(Kept kept, Refused refused) {
        Instant now = clock.instant();
        Instant next = refused.forEver() ? null : next(kept, now);
        table.refused(kept.id(), refused.reason(), now, next);
        LOG.warn(
                "Letter {} could not be delivered ({}); {}",
                kept.id(),
                refused.reason(),
                next == null ? "it was given up" : "next try at " + next);
        return Optional.ofNullable(next);
    }

    private static @Nullable Instant next(Kept kept, Instant now) {
        Instant next = now.plus(PAUSES.get(Math.min(kept.tries(), PAUSES.size() - 1)));
        Instant since = Objects.requireNonNullElse(kept.tryingSince(), kept.writtenAt());
        return next.isAfter(since.plus(GIVEN_UP_AFTER)) ? null : next;
    }
}
