package dev.andon.approvals;

import dev.andon.approvals.Step.Answered;
import dev.andon.approvals.Step.Asked;
import dev.andon.approvals.Step.AuthorNamed;
import dev.andon.approvals.Step.CalledOff;
import dev.andon.approvals.Step.DueSet;
import dev.andon.approvals.Step.Named;
import dev.andon.approvals.Step.Verdict;
import dev.andon.approvals.Step.WaiverAgreed;
import dev.andon.approvals.Step.WaiverAsked;
import dev.andon.approvals.Step.WaiverTakenBack;
import dev.andon.approvals.Step.Withdrawn;
import dev.andon.approvals.internal.DeskTable;
import dev.andon.approvals.internal.Difference;
import dev.andon.approvals.internal.Notices;
import dev.andon.approvals.internal.Reminders;
import dev.andon.approvals.internal.StepTable;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about the review of a report. Every step is kept; letters go out when the transaction commits. */
@Component
public class Reviewing {
    private static final int WORDS = 4_000;
    private static final int MOST_QUORUM = 20;
    private static final int HASH = 64;

    private final Reviews reviews;
    private final Approvers approvers;
    private final DeskTable desks;
    private final StepTable steps;
    private final Reminders reminders;
    private final Notices notices;
    private final Clock clock;

    Reviewing(
            Reviews reviews,
            Approvers approvers,
            DeskTable desks,
            StepTable steps,
            Reminders reminders,
            Notices notices,
            Clock clock) {
        this.reviews = reviews;
        this.approvers = approvers;
        this.desks = desks;
        this.steps = steps;
        this.reminders = reminders;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Asks people to read the report and say whether they approve. An open review is replaced; what was said of this text
     * counts further.
     *
     * @param who {@code @handle}, e-mail address, {@code team:key} or {@code role:key}
     * @param quorum how many have to approve; null for as many as the house's rule says
     * @param version of the review that was read before; null when any will do
     */
    @Transactional
    public Standing ask(
            Actor actor,
            ReportAddress at,
            @Nullable List<String> who,
            @Nullable Integer quorum,
            @Nullable String note,
            @Nullable Long version) {
        actor.require(Access.RESPONDER);
        Standing now = locked(actor, at, version);
        Validation check = new Validation();
        List<Named> named = approvers.named(check, who, now);
        String words = check.optionalText("note", note, WORDS);
        int wanted = quorum == null ? now.rule().quorum() : quorum;
        check.check(wanted >= 1 && wanted <= MOST_QUORUM, "quorum", "must be between 1 and " + MOST_QUORUM);
        check.check(
                wanted >= now.rule().quorum(),
                "quorum",
                "must be at least %d, as the house has it".formatted(now.rule().quorum()));
        check.check(
                named.isEmpty() || wanted <= named.size(),
                "quorum",
                "is more than the %d who are asked".formatted(named.size()));
        check.throwIfAny();
        Standing after = take(now, actor, new Asked(named, wanted, words, now.hash()));
        notices.asked(after, actor);
        return after;
    }

    /** Calls the open review off. */
    @Transactional
    public Standing callOff(Actor actor, ReportAddress at, @Nullable Long version) {
        actor.require(Access.RESPONDER);
        return take(locked(actor, at, version), actor, new CalledOff());
    }

    /**
     * Says what one who was asked thinks of a text.
     *
     * @param verdict {@code approve} or {@code dissent}
     * @param words why; required for a dissent
     * @param hash of the text that was read
     * @throws Stale if it is another text by now
     */
    @Transactional
    public Standing answer(
            Actor actor, ReportAddress at, @Nullable String verdict, @Nullable String words, @Nullable String hash) {
        actor.require(Access.VIEWER);
        Standing now = locked(actor, at, null);
        Validation check = new Validation();
        String word = check.line("verdict", verdict, HASH);
        boolean dissents = word.equals(Verdict.DISSENT.word());
        check.check(
                word.isEmpty() || dissents || word.equals(Verdict.APPROVE.word()),
                "verdict",
                "must be approve or dissent");
        String said = check.optionalText("words", words, WORDS);
        check.check(!dissents || said != null, "words", "are required: a dissent says why");
        String read = check.line("hash", hash, HASH);
        check.throwIfAny();
        if (!read.equals(now.hash())) {
            throw new Stale("The report was edited since you opened it. Read what changed, then answer.");
        }
        Verdict meant = dissents ? Verdict.DISSENT : Verdict.APPROVE;
        Standing after = take(now, actor, new Answered(self(actor), meant, said, read));
        notices.answered(now, after, self(actor), meant);
        return after;
    }

    /** Takes back what the caller said last. */
    @Transactional
    public Standing withdraw(Actor actor, ReportAddress at) {
        actor.require(Access.VIEWER);
        return take(locked(actor, at, null), actor, new Withdrawn(self(actor)));
    }

    /**
     * Proposes that no report is required. When the caller names themselves, as an owner may, it is agreed at once.
     *
     * @param approver who has to agree: {@code @handle} or e-mail address; null for the caller
     */
    @Transactional
    public Standing waive(Actor actor, ReportAddress at, @Nullable String reason, @Nullable String approver) {
        actor.require(Access.RESPONDER);
        Standing now = locked(actor, at, null);
        Validation check = new Validation();
        String why = check.text("reason", reason, WORDS);
        boolean self = approver == null || approver.isBlank();
        Named named = self ? self(actor) : approvers.one(check, "approver", approver, now.incident(), now.report());
        boolean own = named != null && named.id() == self(actor).id();
        check.check(
                !own || actor.access().includes(Access.OWNER),
                "approver",
                "must be somebody else: only owners agree alone");
        check.throwIfAny();
        Standing after = take(now, actor, new WaiverAsked(why, Objects.requireNonNull(named)));
        if (own) {
            return take(after, actor, new WaiverAgreed(named));
        }
        notices.waiverAsked(after, actor, named);
        return after;
    }

    /** Agrees that no report is required; for the one who was named. */
    @Transactional
    public Standing agree(Actor actor, ReportAddress at) {
        actor.require(Access.VIEWER);
        return take(locked(actor, at, null), actor, new WaiverAgreed(self(actor)));
    }

    /** A report is required after all, or the proposal is off. */
    @Transactional
    public Standing takeBack(Actor actor, ReportAddress at) {
        actor.require(Access.RESPONDER);
        return take(locked(actor, at, null), actor, new WaiverTakenBack());
    }

    /**
     * Says whose report it is and by when; null leaves a thing as it is.
     *
     * @param author {@code @handle} or e-mail address
     * @param dueOn a day in ISO form; empty for none
     */
    @Transactional
    public Standing assign(
            Actor actor, ReportAddress at, @Nullable String author, @Nullable String dueOn, @Nullable Long version) {
        actor.require(Access.RESPONDER);
        Standing now = locked(actor, at, version);
        Validation check = new Validation();
        Named named = author == null ? null : approvers.one(check, "author", author, now.incident(), now.report());
        LocalDate day = dueOn == null ? null : RuleKeeping.day(check, "due_on", dueOn.strip());
        check.throwIfAny();
        Standing after = now;
        if (named != null && !now.isAuthor(named.id())) {
            desks.author(now.desk().id(), named.id());
            after = take(after, actor, new AuthorNamed(named));
        }
        if (dueOn != null && !Objects.equals(day, now.desk().dueOn())) {
            reminders.due(now.desk(), now.incident(), day, true);
            after = take(after, actor, new DueSet(day == null ? null : day.toString()));
        }
        return after;
    }

    private Standing locked(Actor actor, ReportAddress at, @Nullable Long version) {
        Standing found = reviews.find(actor, at);
        Standing now = reviews.locked(found.incident(), found.report());
        Revision.check(version, now.desk().version());
        return now;
    }

    private Standing take(Standing now, Actor actor, Step step) {
        Told told = new Told(clock.instant(), actor, step);
        Lifecycle after = now.life().after(told);
        long desk = now.desk().id();
        steps.append(desk, told);
        desks.project(desk, after, now.hash());
        desks.settle(desk, now.report().published() || after.waived());
        if (step instanceof Asked || step instanceof Answered) {
            steps.keep(desk, now.hash(), Difference.text(now.report()), told.at());
        }
        return reviews.of(now.incident(), now.report());
    }

    private static Named self(Actor actor) {
        if (!actor.isPerson()) {
            throw new Denied("Only a person answers for a report.");
        }
        return new Named(actor.personId(), actor.name());
    }
}
