package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.platform.problem.Refusal;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty at once, against the real database: one has it, everybody else is told so. */
@StoryTest
class HandoverRaceTest {
    private static final int ROUNDS = 12;
    private static final int CROWD = 50;
    private static final long SEED = 20261121;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Handovers handovers;

    @Autowired
    HandoverExpiry expiry;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Test
    void fiftyAttemptsLeaveOneHolderAtEveryInstantAndOneOutcomeForEachOffer() throws Exception {
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        Cast.Member marek = cast.join("Marek Otto", Access.RESPONDER);
        Incident incident = declarations.declare(
                by(ines), new Declare("Checkout is down", "sev1", null, null, List.of(), false, List.of()));
        response.assignRole(by(ines), incident.number(), Command.COMMANDER, ines.id());
        Random random = new Random(SEED);
        Set<Handover.Outcome> seen = EnumSet.noneOf(Handover.Outcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            boolean inesHasIt = holder(incident) == ines.id();
            seen.add(round(incident, inesHasIt ? ines : marek, inesHasIt ? marek : ines, random));
        }

        List<Entry> entries = log.entries(incident.id());
        Races.assertOneHolderAtEveryInstant(entries, Command.COMMANDER);
        Races.assertOneOutcomeForEach(entries, ROUNDS);
        assertThat(entries)
                .as("one to declare, one to begin, two for each offer")
                .hasSize(2 + 2 * ROUNDS);
        assertThat(rows.byId(incident.id())).contains(Incident.fold(incident.number(), entries));
        assertThat(log.verify(incident.id()).intact()).isTrue();
        assertThat(seen).as("the race has more than one winner").hasSizeGreaterThan(1);
    }

    /** One offer, and everybody pulls at it while its time runs out. */
    private Handover.Outcome round(Incident incident, Cast.Member from, Cast.Member to, Random random)
            throws Exception {
        HandOver command = new HandOver(Command.COMMANDER, to.id(), "You know it all.", 1, false);
        long offer = handovers
                .hand(by(from), incident.number(), command)
                .command()
                .offers()
                .getFirst()
                .seq();
        clock.forward(Duration.ofSeconds(59));
        List<Callable<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(attempt(i % 5, incident, offer, from, to));
        }
        Collections.shuffle(crowd, random);
        assertThat(won(crowd)).as("only one of the crowd ends the offer").isLessThanOrEqualTo(1);
        expiry.due(incident.id(), offer);
        return handovers.find(from.actor(), incident.number(), offer).outcome();
    }

    /** @return whether it was this attempt that ended the offer, as far as it can tell */
    private Callable<Boolean> attempt(int kind, Incident incident, long offer, Cast.Member from, Cast.Member to) {
        long number = incident.number();
        return switch (kind) {
            case 0 -> () -> done(() -> handovers.accept(by(to), number, offer));
            case 1 -> () -> done(() -> handovers.decline(by(to), number, offer, null));
            case 2 -> () -> done(() -> handovers.withdraw(by(from), number, offer));
            case 3 ->
                () -> {
                    expiry.due(incident.id(), offer);
                    return false;
                };
            default ->
                () -> {
                    clock.forward(Duration.ofMillis(200));
                    return false;
                };
        };
    }

    private static long won(List<Callable<Boolean>> crowd) throws Exception {
        CyclicBarrier start = new CyclicBarrier(crowd.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            List<Future<Boolean>> attempts = crowd.stream()
                    .map(attempt -> threads.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            long won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            return won;
        }
    }

    private static boolean done(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refusal tooLate) {
            return false;
        }
    }

    private long holder(Incident incident) {
        Holder holder = rows.byId(incident.id()).orElseThrow().holder(Command.COMMANDER);
        return holder == null ? 0 : holder.id();
    }

    private static Act by(Cast.Member member) {
        return Act.by(member.actor(), "web");
    }
}
