package dev.andon.approvals;

import dev.andon.approvals.Step.Answered;
import dev.andon.approvals.Step.Asked;
import dev.andon.approvals.Step.AuthorNamed;
import dev.andon.approvals.Step.CalledOff;
import dev.andon.approvals.Step.DueSet;
import dev.andon.approvals.Step.Named;
import dev.andon.approvals.Step.Published;
import dev.andon.approvals.Step.Verdict;
import dev.andon.approvals.Step.WaiverAgreed;
import dev.andon.approvals.Step.WaiverAsked;
import dev.andon.approvals.Step.WaiverTakenBack;
import dev.andon.approvals.Step.Withdrawn;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the review of a report stands, folded from what people did. What counts is said of a text, by its hash: an edit
 * needs no step of its own, it makes another text of which nobody has said anything.
 *
 * @param review the open one; null when there is none
 * @param answers what everybody said last and did not take back, by person, also of those who are not asked any more
 * @param dissents every dissent there ever was, in order
 * @param waiver that none is required, agreed to or not; null when nobody proposes it
 */
public record Lifecycle(
        @Nullable Review review,
        Map<Long, Answer> answers,
        List<Dissent> dissents,
        @Nullable Waiver waiver) {

    /** What a report is, by its head. */
    public enum Stage {
        DRAFT("Draft"),
        IN_REVIEW("In review"),
        ACCEPTED("Accepted"),
        PUBLISHED("Published"),
        NOT_REQUIRED("Not required");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word in the API. */
        public String word() {
            return label.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        }
    }

    /** A review as it was asked for. */
    public record Review(
            List<Named> approvers, int quorum, @Nullable String note, String hash, Instant at, String by) {
        /** Whether this person is asked. */
        public boolean asks(long person) {
            return approvers.stream().anyMatch(named -> named.id() == person);
        }
    }

    /** What somebody said of a text. */
    public record Answer(
            Named by, Verdict verdict, @Nullable String words, String hash, Instant at) {}

    /** @param withdrawnAt when they took it back or said something else; null while it stands */
    public record Dissent(Answer answer, @Nullable Instant withdrawnAt) {}

    /** @param agreedAt null until the approver agrees */
    public record Waiver(
            String reason,
            Named approver,
            String askedBy,
            Instant askedAt,
            @Nullable Instant agreedAt) {}

    /** Where every report begins. */
    public static final Lifecycle BEGINNING = new Lifecycle(null, Map.of(), List.of(), null);

    /** The state after all of these. */
    public static Lifecycle of(List<Told> steps) {
        Lifecycle state = BEGINNING;
        for (Told told : steps) {
            state = state.after(told);
        }
        return state;
    }

    /**
     * The state after one more step.
     *
     * @throws Conflict when the step makes no sense now
     * @throws Denied when it is not theirs to take
     */
    public Lifecycle after(Told told) {
        return switch (told.step()) {
            case Asked e -> asked(e, told);
            case CalledOff _ -> {
                open();
                yield new Lifecycle(null, answers, dissents, waiver);
            }
            case Answered e -> answered(e, told.at());
            case Withdrawn e -> withdrawn(e, told.at());
            case WaiverAsked e -> waiverAsked(e, told);
            case WaiverAgreed e -> waiverAgreed(e, told.at());
            case WaiverTakenBack _ -> {
                proposed();
                yield new Lifecycle(review, answers, dissents, null);
            }
            case AuthorNamed _, DueSet _, Published _ -> this;
        };
    }

    private Lifecycle asked(Asked e, Told told) {
        if (waived()) {
            throw new Conflict("It was agreed that no report is required. Take that back first.");
        }
        Review asked = new Review(
                e.approvers(),
                e.quorum(),
                e.note(),
                e.hash(),
                told.at(),
                told.actor().name());
        return new Lifecycle(asked, answers, dissents, waiver);
    }

    private Lifecycle answered(Answered e, Instant at) {
        if (!open().asks(e.by().id())) {
            throw new Denied("You were not asked about this report.");
        }
        Answer answer = new Answer(e.by(), e.verdict(), e.words(), e.hash(), at);
        Map<Long, Answer> said = new LinkedHashMap<>(answers);
        said.put(e.by().id(), answer);
        List<Dissent> all = takenBack(e.by().id(), at);
        if (e.verdict() == Verdict.DISSENT) {
            all.add(new Dissent(answer, null));
        }
        return new Lifecycle(review, Map.copyOf(said), List.copyOf(all), waiver);
    }

    private Lifecycle withdrawn(Withdrawn e, Instant at) {
        if (!answers.containsKey(e.by().id())) {
            throw new Conflict("You have said nothing that could be taken back.");
        }
        Map<Long, Answer> said = new LinkedHashMap<>(answers);
        said.remove(e.by().id());
        return new Lifecycle(review, Map.copyOf(said), List.copyOf(takenBack(e.by().id(), at)), waiver);
    }

    private List<Dissent> takenBack(long person, Instant at) {
        List<Dissent> all = new ArrayList<>();
        for (Dissent one : dissents) {
            boolean theirs = one.withdrawnAt() == null && one.answer().by().id() == person;
            all.add(theirs ? new Dissent(one.answer(), at) : one);
        }
        return all;
    }

    private Lifecycle waiverAsked(WaiverAsked e, Told told) {
        if (waiver != null) {
            throw new Conflict(waived() ? "No report is required already." : "It is proposed already.");
        }
        Waiver proposal = new Waiver(e.reason(), e.approver(), told.actor().name(), told.at(), null);
        return new Lifecycle(review, answers, dissents, proposal);
    }

    private Lifecycle waiverAgreed(WaiverAgreed e, Instant at) {
        Waiver proposal = proposed();
        if (proposal.agreedAt() != null) {
            throw new Conflict("No report is required already.");
        }
        if (proposal.approver().id() != e.by().id()) {
            throw new Denied(
                    "Only %s can agree to it.".formatted(proposal.approver().name()));
        }
        Waiver agreed = new Waiver(proposal.reason(), proposal.approver(), proposal.askedBy(), proposal.askedAt(), at);
        return new Lifecycle(null, answers, dissents, agreed);
    }

    private Review open() {
        if (review == null) {
            throw new Conflict("Nobody is asked about this report now.");
        }
        return review;
    }

    private Waiver proposed() {
        if (waiver == null) {
            throw new Conflict("Nobody proposed that no report is required.");
        }
        return waiver;
    }

    /** Whether it is agreed that no report is required. */
    public boolean waived() {
        return waiver != null && waiver.agreedAt() != null;
    }

    /** Those who are asked and approve of this very text. */
    public List<Answer> approvals(String hash) {
        Review asked = review;
        return asked == null
                ? List.of()
                : answers.values().stream()
                        .filter(answer -> answer.verdict() == Verdict.APPROVE)
                        .filter(answer -> answer.hash().equals(hash))
                        .filter(answer -> asked.asks(answer.by().id()))
                        .sorted(Comparator.comparing(Answer::at))
                        .toList();
    }

    /** Whether enough of those who are asked approve of this very text. A dissent does not block. */
    public boolean accepted(String hash, int atLeast) {
        return review != null && approvals(hash).size() >= Math.max(review.quorum(), atLeast);
    }

    /** Whether it may be published with this text under a rule. */
    public boolean permits(SeverityRule rule, String hash) {
        return rule.gate() == SeverityRule.Gate.NOTHING || accepted(hash, rule.quorum());
    }

    /** What somebody said last and did not take back. */
    public Optional<Answer> answer(long person) {
        return Optional.ofNullable(answers.get(person));
    }

    /**
     * Where a report with this text stands.
     *
     * @param published whether an edition is out
     * @param edited whether the text is another than that edition's
     */
    public Stage stage(String hash, SeverityRule rule, boolean published, boolean edited) {
        if (published && !edited) {
            return Stage.PUBLISHED;
        }
        if (waived()) {
            return Stage.NOT_REQUIRED;
        }
        if (review != null) {
            return accepted(hash, rule.quorum()) ? Stage.ACCEPTED : Stage.IN_REVIEW;
        }
        return published ? Stage.PUBLISHED : Stage.DRAFT;
    }
}
