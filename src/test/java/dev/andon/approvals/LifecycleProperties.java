package dev.andon.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.approvals.Step.Named;
import dev.andon.approvals.Step.Verdict;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do in whatever order: nothing is published that was not accepted word for word, and no dissent is lost. */
class LifecycleProperties {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final SeverityRule STRICT = new SeverityRule("sev1", 5, SeverityRule.Gate.ACCEPTED, 2);

    /** What somebody tries: the kind, a person, and a text. */
    record Try(String kind, int person, int text) {}

    /** Keeps books of its own, by the plainest means. */
    private static final class Books {
        private final Set<Integer> asked = new HashSet<>();
        private final Map<Integer, String> approved = new HashMap<>();
        private int quorum;
        private int dissents;

        boolean met(String hash) {
            long fitting = asked.stream()
                    .filter(person -> hash.equals(approved.get(person)))
                    .count();
            return !asked.isEmpty() && fitting >= Math.max(quorum, STRICT.quorum());
        }
    }

    @Property(tries = 500)
    void onlyWhatWasAcceptedIsPublishedAndNoDissentIsLost(@ForAll("tries") List<Try> tries) {
        Lifecycle life = Lifecycle.BEGINNING;
        Books books = new Books();
        List<Told> log = new ArrayList<>();
        String hash = "0";
        for (Try one : tries) {
            if (one.kind().equals("edit")) {
                hash = Integer.toString(one.text());
            } else if (one.kind().equals("publish")) {
                assertThat(life.permits(STRICT, hash)).isEqualTo(books.met(hash));
            } else {
                Told told = new Told(AT.plusSeconds(log.size()), actor(one.person()), step(one, hash));
                try {
                    life = life.after(told);
                    log.add(told);
                    book(books, told.step());
                } catch (Refusal refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }
            assertThat(life.dissents()).hasSize(books.dissents);
            boolean accepted = life.stage(hash, STRICT, false, false) == Lifecycle.Stage.ACCEPTED;
            assertThat(accepted).isEqualTo(!life.waived() && books.met(hash));
        }
        assertThat(Lifecycle.of(log)).isEqualTo(life);
    }

    private static void book(Books books, Step step) {
        switch (step) {
            case Step.Asked e -> {
                books.asked.clear();
                e.approvers().forEach(named -> books.asked.add((int) named.id()));
                books.quorum = e.quorum();
            }
            case Step.CalledOff _, Step.WaiverAgreed _ -> books.asked.clear();
            case Step.Answered e -> {
                books.approved.remove((int) e.by().id());
                if (e.verdict() == Verdict.APPROVE) {
                    books.approved.put((int) e.by().id(), e.hash());
                } else {
                    books.dissents++;
                }
            }
            case Step.Withdrawn e -> books.approved.remove((int) e.by().id());
            case Step.WaiverAsked _, Step.WaiverTakenBack _ -> {}
            case Step.AuthorNamed _, Step.DueSet _, Step.Published _ -> {}
        }
    }

    private static Step step(Try one, String hash) {
        return switch (one.kind()) {
            case "ask" -> new Step.Asked(people(one.person()), 1 + one.text() % 3, null, hash);
            case "call off" -> new Step.CalledOff();
            case "approve" -> new Step.Answered(named(one.person()), Verdict.APPROVE, null, hash);
            case "dissent" -> new Step.Answered(named(one.person()), Verdict.DISSENT, "no", hash);
            case "withdraw" -> new Step.Withdrawn(named(one.person()));
            case "waive" -> new Step.WaiverAsked("small", named(one.person()));
            case "agree" -> new Step.WaiverAgreed(named(one.person()));
            default -> new Step.WaiverTakenBack();
        };
    }

    private static List<Named> people(int without) {
        List<Named> people = new ArrayList<>();
        for (int person = 1; person <= 4; person++) {
            if (person != without) {
                people.add(named(person));
            }
        }
        return people;
    }

    private static Named named(int person) {
        return new Named(person, "P" + person);
    }

    private static Actor actor(int person) {
        return Actor.person(person, "P" + person, Access.RESPONDER);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<String> kinds = Arbitraries.of(
                "ask",
                "approve",
                "approve",
                "approve",
                "dissent",
                "edit",
                "publish",
                "withdraw",
                "call off",
                "waive",
                "agree",
                "take back");
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2))
                .as(Try::new)
                .list()
                .ofMaxSize(40);
    }
}
