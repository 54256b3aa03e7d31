package dev.andon.deadlines;

import dev.andon.deadlines.internal.AgendaRows;
import dev.andon.deadlines.internal.AgendaRows.Asked;
import dev.andon.deadlines.internal.QuarterTable;
import dev.andon.deadlines.internal.QuarterTable.Held;
import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a quarterly review: decides about follow-ups, and closes it. For responders. */
@Component
public class Holding {
    private static final int WORDS = 2000;
    private static final int PRESENT = 1000;
    private static final int SUMMARY = 20_000;
    private static final int MOST = 50_000;

    private final Quarters quarters;
    private final QuarterTable table;
    private final AgendaRows rows;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Extending extending;
    private final House house;
    private final Clock clock;

    Holding(
            Quarters quarters,
            QuarterTable table,
            AgendaRows rows,
            FollowUps followUps,
            FollowingUp followingUp,
            Extending extending,
            House house,
            Clock clock) {
        this.quarters = quarters;
        this.table = table;
        this.rows = rows;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.extending = extending;
        this.house = house;
        this.clock = clock;
    }

    /** @param present who was there, as people say it */
    public record Close(@Nullable String present, @Nullable String summary) {}

    /**
     * Writes a decision down and does what it says to the follow-up, both or neither; once for each key of an act.
     *
     * @throws dev.andon.platform.problem.Missing when there is no such quarter or follow-up, or the actor may not know of it
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws Conflict when the review is closed, or the follow-up is in a state in which that cannot be decided
     */
    @Transactional
    public Decision decide(Act act, Quarter quarter, DecisionDraft draft) {
        act.actor().require(Access.RESPONDER);
        table.lock(quarter.name());
        return table.decided(act.idempotencyKey()).orElseGet(() -> decided(act, quarter, draft));
    }

    private Decision decided(Act act, Quarter quarter, DecisionDraft draft) {
        notHeld(quarter);
        Long number = draft.number();
        FollowUp followUp = number == null ? null : followUps.find(act.actor(), number);
        Validation check = new Validation();
        Verdict verdict = Verdict.find(draft.verdict()).orElse(null);
        check.check(verdict != null, "verdict", "must be keep, change_due, decline, initiative or note");
        check.check(
                followUp != null || verdict == null || verdict == Verdict.NOTE,
                "number",
                "is required: only a note is about all of it");
        boolean needsWords = verdict == Verdict.NOTE || verdict == Verdict.CHANGE_DUE || verdict == Verdict.DECLINE;
        String words = needsWords
                ? check.text("words", draft.words(), WORDS)
                : Objects.requireNonNullElse(check.optionalText("words", draft.words(), WORDS), "");
        boolean needsDay = verdict == Verdict.CHANGE_DUE || verdict == Verdict.DECLINE;
        LocalDate due = needsDay ? Extending.day(check, "due", draft.due(), today()) : null;
        check.check(verdict != Verdict.DECLINE || draft.accepter() != null, "accepter", "is required");
        check.throwIfAny();
        if (verdict == null) {
            throw new IllegalStateException("a verdict that is missing is refused");
        }
        if (followUp != null) {
            effect(act, followUp, verdict, words, due, draft.accepter());
        }
        return table.add(
                act,
                quarter.name(),
                new Decision(
                        0,
                        number,
                        verdict,
                        words,
                        due,
                        clock.instant(),
                        act.actor().name()));
    }

    private void effect(
            Act act,
            FollowUp followUp,
            Verdict verdict,
            String words,
            @Nullable LocalDate due,
            @Nullable Long accepter) {
        switch (verdict) {
            case KEEP, NOTE -> {}
            case CHANGE_DUE -> {
                isOpen(followUp);
                extending.extend(act, followUp, Objects.requireNonNull(due), words);
            }
            case DECLINE ->
                decline(
                        act,
                        followUp.number(),
                        DeclineDraft.of(words, Objects.requireNonNull(accepter), Objects.requireNonNull(due)));
            case INITIATIVE -> followingUp.change(act, followUp.number(), initiative(followUp), followUp.version());
        }
    }

    /** What is refused is named as it is called here. */
    private void decline(Act act, long number, DeclineDraft draft) {
        try {
            followingUp.decline(act, number, draft);
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream().map(Holding::named).toList());
        }
    }

    private static FieldError named(FieldError error) {
        return switch (error.field()) {
            case "reason" -> new FieldError("words", error.message());
            case "expires" -> new FieldError("due", error.message());
            default -> error;
        };
    }

    private static void isOpen(FollowUp followUp) {
        if (!followUp.state().isOpen()) {
            throw new Conflict("%s is %s; it has no day any more."
                    .formatted(followUp.name(), followUp.state().label().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static FollowUpDraft initiative(FollowUp as) {
        FollowUpDraft draft = FollowUpDraft.of(as);
        return new FollowUpDraft(
                draft.title(),
                draft.detail(),
                draft.kind(),
                draft.horizon(),
                draft.priority(),
                draft.owner(),
                draft.team(),
                draft.due(),
                draft.factor(),
                draft.proof(),
                draft.ticket(),
                true);
    }

    /**
     * Closes the review: its agenda stays as it is now, and nothing more is decided in it.
     *
     * @throws Conflict when it is closed
     */
    @Transactional
    public Agenda close(Act act, Quarter quarter, Close draft) {
        act.actor().require(Access.RESPONDER);
        table.lock(quarter.name());
        notHeld(quarter);
        Validation check = new Validation();
        String present = Objects.requireNonNullElse(check.optionalText("present", draft.present(), PRESENT), "");
        String summary = Objects.requireNonNullElse(check.optionalText("summary", draft.summary(), SUMMARY), "");
        check.throwIfAny();
        ZoneId zone = house.zone();
        Instant now = clock.instant();
        Asked asked = Asked.of(quarter, today(), zone);
        Closing closing = new Closing(now, act.actor().name(), present, summary);
        // Everybody reads the figures, so they count what everybody may see.
        var teams = quarters.teams(Actor.everybody(), quarter, today());
        table.close(act.actor(), new Held(quarter.name(), asked.from(), asked.until(), closing, teams));
        for (Section section : Section.values()) {
            table.keep(quarter.name(), section, rows.items(Actor.system(), section, asked, 0, MOST));
        }
        return quarters.agenda(act.actor(), quarter);
    }

    private void notHeld(Quarter quarter) {
        table.held(quarter.name()).ifPresent(held -> {
            throw new Conflict("The review of %s was closed by %s; what was decided stays."
                    .formatted(quarter.name(), held.closing().by()));
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(house.zone()).toLocalDate();
    }
}
