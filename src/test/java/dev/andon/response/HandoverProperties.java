package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Refusal;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.RoleAssigned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever anybody attempts, in whatever order: one holder at every instant, one outcome for every offer. */
class HandoverProperties {
    private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    private static final String ROLE = Command.COMMANDER;
    private static final List<Actor> PEOPLE = List.of(
            Actor.person(1, "Ines Rask", Access.RESPONDER),
            Actor.person(2, "Marek Otto", Access.RESPONDER),
            Actor.person(3, "Dana Wolff", Access.RESPONDER),
            Actor.person(4, "Olivia Owens", Access.OWNER));

    private enum What {
        OFFER,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        EXPIRE,
        TAKE,
        GIVE,
        RESOLVE,
        REOPEN
    }

    /** @param back which of the offers so far it is about, counted from the last */
    private record Attempt(What what, int who, int whom, int back, int seconds) {}

    @Property(tries = 1_000)
    void oneHolderAtEveryInstantAndOneOutcomeForEveryOffer(@ForAll("nights") List<Attempt> night) {
        Story story = new Story();
        night.forEach(story::attempt);

        Races.assertOneHolderAtEveryInstant(story.log, ROLE);
        Races.assertOneOutcomeAtMost(story.log);
        assertThat(Tenures.of(story.log).gaps(ROLE)).isEmpty();
        assertThat(story.incident.command().offers()).hasSizeLessThanOrEqualTo(1);
        assertThat(story.incident).isEqualTo(Incident.fold(7, story.log));
    }

    @Property(tries = 500)
    void onlyTheOneWhoWasAskedEverAccepts(@ForAll("nights") List<Attempt> night) {
        Story story = new Story();
        night.forEach(story::attempt);

        for (Entry entry : story.log) {
            if (entry.event() instanceof HandoverAccepted accepted) {
                Entry offer = story.log.get((int) accepted.offer() - 1);
                HandoverOffered offered = (HandoverOffered) offer.event();
                assertThat(entry.actor().personId()).isEqualTo(offered.to().id());
                assertThat(entry.recordedAt()).isBefore(offered.expiresAt());
            }
        }
    }

    @Provide
    Arbitrary<List<Attempt>> nights() {
        var people = Arbitraries.integers().between(0, PEOPLE.size() - 1);
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        people,
                        people,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 200))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }

    /** One incident, in memory, led as the rules say. */
    private static final class Story {
        private final List<Entry> log = new ArrayList<>();
        private Incident incident;
        private Instant now = START;

        Story() {
            Actor ines = PEOPLE.getFirst();
            Declared declared =
                    new Declared("Checkout is down", "sev1", "service", null, List.of(), false, Status.INVESTIGATING);
            log.add(new Entry(1, 1, declared, now, now, ines, "web", ""));
            incident = Incident.fold(7, log);
            append(ines, new RoleAssigned(ROLE, holder(ines), null));
        }

        void attempt(Attempt attempt) {
            now = now.plusSeconds(attempt.seconds());
            Actor who = PEOPLE.get(attempt.who());
            try {
                append(who, decided(attempt, who));
            } catch (Refusal refused) {
                // Refused attempts leave no trace; the properties would see one.
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        private Decision decided(Attempt attempt, Actor who) {
            Holder whom = holder(PEOPLE.get(attempt.whom()));
            long offer = offer(attempt.back());
            return switch (attempt.what()) {
                case OFFER -> HandoverRules.offer(incident, ROLE, whom, null, now.plus(Duration.ofMinutes(5)));
                case ACCEPT -> HandoverRules.accept(incident, who, offer, now);
                case DECLINE -> HandoverRules.decline(incident, who, offer, null, now);
                case WITHDRAW -> HandoverRules.withdraw(incident, who, offer, now);
                case EXPIRE -> HandoverRules.expire(incident, offer, now);
                case TAKE -> HandoverRules.taken(incident, who, ROLE, holder(who), now);
                case GIVE -> HandoverRules.atOnce(incident, who, ROLE, whom);
                case RESOLVE -> new Decision.StatusChanged(incident.status(), Status.RESOLVED, null);
                case REOPEN -> new Decision.StatusChanged(incident.status(), Status.INVESTIGATING, "again");
            };
        }

        private long offer(int back) {
            List<Long> offers = log.stream()
                    .filter(entry -> entry.event() instanceof HandoverOffered)
                    .map(Entry::seq)
                    .toList();
            return back < offers.size() ? offers.get(offers.size() - 1 - back) : 0;
        }

        private void append(Actor who, Decision decision) {
            long seq = log.getLast().seq() + 1;
            Entry entry = new Entry(1, seq, Objects.requireNonNull(decision), now, now, who, "web", "");
            log.add(entry);
            incident = incident.after(entry);
            List<Decision> consequences = List.copyOf(HandoverRules.consequences(incident));
            consequences.forEach(consequence -> append(who, consequence));
        }

        private static Holder holder(Actor person) {
            return new Holder(person.personId(), person.name());
        }
    }
}
