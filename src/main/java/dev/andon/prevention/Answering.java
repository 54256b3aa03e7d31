package dev.andon.prevention;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.prevention.Recurrence.Unrelated;
import dev.andon.prevention.internal.AnswerTable;
import dev.andon.prevention.internal.CostTable;
import dev.andon.prevention.internal.Order;
import dev.andon.prevention.internal.RecurrenceTable;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of earlier follow-ups. Every command needs a responder, and refuses with {@link Missing} what they may not know. */
@Component
public class Answering {
    private static final int REASON = 2_000;

    private final AnswerTable answers;
    private final CostTable costs;
    private final RecurrenceTable recurrences;
    private final Prevention prevention;
    private final Incidents incidents;
    private final IncidentLog log;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Clock clock;

    Answering(
            AnswerTable answers,
            CostTable costs,
            RecurrenceTable recurrences,
            Prevention prevention,
            Incidents incidents,
            IncidentLog log,
            FollowUps followUps,
            FollowingUp followingUp,
            Clock clock) {
        this.answers = answers;
        this.costs = costs;
        this.recurrences = recurrences;
        this.prevention = prevention;
        this.incidents = incidents;
        this.log = log;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.clock = clock;
    }

    /**
     * Says whether an earlier follow-up would have prevented or shortened an incident. Said again, it takes the place of what
     * was said before.
     *
     * @param number of the incident
     * @param version of the answer that the actor read; null when they do not mind
     * @throws Invalid naming {@code follow_up} where it is no earlier one, {@code answer} and {@code reason}
     * @throws Stale when somebody said something else since
     */
    @Transactional
    public Answer answer(Act act, long number, long followUp, GiveAnswer given, @Nullable Long version) {
        Actor actor = act.actor();
        actor.require(RESPONDER);
        Incident found = incidents.find(actor, number);
        Validation check = new Validation();
        Optional<FollowUp> earlier = earlier(actor, found, followUp, check);
        Optional<Verdict> verdict = Verdict.find(given.answer());
        check.check(verdict.isPresent(), "answer", "must be prevented, shortened, no or cannot_say");
        boolean unsure = verdict.isEmpty() || verdict.get() == Verdict.CANNOT_SAY;
        String reason = unsure
                ? check.optionalText("reason", given.reason(), REASON)
                : check.text("reason", given.reason(), REASON);
        check.throwIfAny();
        Incident incident = log.lock(found.id());
        Answer before = answers.find(incident.id(), followUp).orElse(null);
        check(before, version);
        if (before != null && before.verdict() == verdict.orElseThrow() && Objects.equals(before.reason(), reason)) {
            return before;
        }
        Answer after = new Answer(
                incident.id(),
                followUp,
                verdict.orElseThrow(),
                reason,
                before == null ? stateThen(actor, incident, earlier.orElseThrow()) : before.stateThen(),
                now(),
                actor.name(),
                before == null ? 1 : before.version() + 1);
        answers.put(actor, before, after);
        costs.count(incident);
        return after;
    }

    private Optional<FollowUp> earlier(Actor actor, Incident incident, long number, Validation check) {
        Optional<FollowUp> found = followUps.byNumber(actor, number);
        check.check(found.isPresent(), "follow_up", "is none that there is; give its number, such as 12");
        found.ifPresent(one ->
                check.check(Order.isBefore(one.incident(), incident), "follow_up", "is not of an earlier incident"));
        return found;
    }

    private State stateThen(Actor actor, Incident incident, FollowUp one) {
        return prevention.statesThen(actor, incident, List.of(one.number())).getOrDefault(one.number(), State.OPEN);
    }

    /**
     * Takes back what was said.
     *
     * @throws Missing when nobody said anything
     * @throws Stale when somebody said something else since
     */
    @Transactional
    public void takeBack(Act act, long number, long followUp, @Nullable Long version) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        followUps.find(act.actor(), followUp);
        log.lock(incident.id());
        Answer before = answers.find(incident.id(), followUp)
                .orElseThrow(
                        () -> new Missing("Nobody said anything of F-%d in incident %d.".formatted(followUp, number)));
        check(before, version);
        answers.remove(act.actor(), before);
    }

    private static void check(@Nullable Answer before, @Nullable Long version) {
        if (version != null && version != (before == null ? 0 : before.version())) {
            throw new Stale(
                    before == null
                            ? "Somebody took the answer back since you read it."
                            : "%s answered since you read it: %s"
                                    .formatted(before.by(), before.verdict().label()));
        }
    }

    /**
     * Says that a factor which came back has nothing to do with a follow-up. It is not opened for this incident again. If it was
     * opened for it, nobody moved it since, and its factor came back nowhere else, it counts as done again.
     *
     * @param number of the incident
     * @throws Missing when its factor did not come back there
     * @throws Conflict when somebody said so before
     * @throws Invalid without a reason of at most 2,000 characters
     */
    @Transactional
    public Recurrence unrelated(Act act, long followUp, long number, @Nullable String reason) {
        act.actor().require(RESPONDER);
        FollowUp one = followUps.find(act.actor(), followUp);
        Incident incident = incidents.find(act.actor(), number);
        RecurrenceTable.Row row = recurrence(followUp, incident);
        Validation check = new Validation();
        String why = check.text("reason", reason, REASON);
        check.throwIfAny();
        if (!recurrences.unrelated(
                followUp, incident.id(), new Unrelated(act.actor().name(), now(), why))) {
            throw new Conflict("Somebody has said so already.");
        }
        if (row.reopened() && isAsOpened(one, row.at()) && !isBackElsewhere(followUp)) {
            followingUp.done(act, followUp, "INC-%d is unrelated: %s".formatted(number, shortened(why)));
        }
        return recurrence(followUp, incident).of(incident);
    }

    /** Whether it is open since it was opened again at that time, and was nothing else in between. */
    private boolean isAsOpened(FollowUp one, Instant at) {
        return one.state() == State.OPEN
                && followUps.states(Actor.system(), one.number()).stream()
                                .filter(span -> !span.since().isBefore(at))
                                .count()
                        == 1;
    }

    private boolean isBackElsewhere(long followUp) {
        return recurrences.ofFollowUp(followUp).stream().anyMatch(row -> row.unrelated() == null);
    }

    private RecurrenceTable.Row recurrence(long followUp, Incident incident) {
        return recurrences.ofIncident(incident.id()).stream()
                .filter(row -> row.followUp() == followUp)
                .findFirst()
                .orElseThrow(() -> new Missing(
                        "The factor of F-%d did not come back in incident %d.".formatted(followUp, incident.number())));
    }

    private static String shortened(String why) {
        return why.codePointCount(0, why.length()) <= 1_900 ? why : why.substring(0, why.offsetByCodePoints(0, 1_900));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
