package dev.andon.followups;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.FollowUpChanged.What;
import dev.andon.followups.internal.Checks;
import dev.andon.followups.internal.Checks.Checked;
import dev.andon.followups.internal.Fields;
import dev.andon.followups.internal.ItemTable;
import dev.andon.followups.internal.Owners;
import dev.andon.followups.internal.RecordTable;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with follow-ups. Every command needs a responder, refuses with {@link Missing} what the actor may not know
 * of, and happens once for one idempotency key. Where the act says what was read ({@link Act#expecting}, the version of the
 * follow-up) it is refused as {@link Stale} when somebody was faster.
 */
@Component
public class FollowingUp {
    private final FollowUps followUps;
    private final ItemTable items;
    private final RecordTable records;
    private final Fields fields;
    private final Checks checks;
    private final Owners owners;
    private final LastDays lastDays;
    private final Incidents incidents;
    private final IncidentLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowingUp(
            FollowUps followUps,
            ItemTable items,
            RecordTable records,
            Fields fields,
            Checks checks,
            Owners owners,
            LastDays lastDays,
            Incidents incidents,
            IncidentLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.items = items;
        this.records = records;
        this.fields = fields;
        this.checks = checks;
        this.owners = owners;
        this.lastDays = lastDays;
        this.incidents = incidents;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a new one, open. Without an owner it is whoever writes the incident's report, else whoever commanded it last.
     *
     * @param number of the incident
     * @throws Invalid naming each field that does not fit
     * @throws Conflict when the incident was merged
     */
    @Transactional
    public FollowUp create(Act act, long number, FollowUpDraft draft) {
        act.actor().require(RESPONDER);
        Incident found = incidents.find(act.actor(), number);
        Validation check = new Validation();
        Checked checked = checks.draft(act.actor(), found, draft, null, check);
        check.throwIfAny();
        Incident incident = log.lock(found.id());
        var before = records.done(act.idempotencyKey());
        if (before.isPresent()) {
            return followUps.find(act.actor(), before.get());
        }
        if (incident.status() == Status.MERGED) {
            throw new Conflict("Incident %d was merged; its follow-ups are those of the incident where it goes on."
                    .formatted(number));
        }
        Checked owned = checked.owner() == null ? checked.ownedBy(owners.of(incident)) : checked;
        FollowUp item = made(act, incident, owned);
        items.insert(item);
        records.enter(item);
        records.note(act, item, What.CREATED, null, null, fields.of(item), item.createdAt());
        tell(item, What.CREATED);
        return lastDays.renew(item);
    }

    private FollowUp made(Act act, Incident incident, Checked as) {
        Instant now = now();
        long number = items.number(incident.restricted());
        return as.of(number, incident, null, State.OPEN, null, now, act.actor().name(), now, 1);
    }

    /**
     * Changes what it says. Nothing is recorded when nothing differs.
     *
     * @param version of the follow-up that the actor read
     * @throws Stale when somebody changed it since
     * @throws Invalid naming each field that does not fit
     */
    @Transactional
    public FollowUp change(Act act, long number, FollowUpDraft draft, long version) {
        act.actor().require(RESPONDER);
        FollowUp found = followUps.find(act.actor(), number);
        Validation check = new Validation();
        Checked checked = checks.draft(act.actor(), found.incident(), draft, found, check);
        check.throwIfAny();
        return changed(act.expecting(version), number, What.EDITED, null, was -> Next.said(was, checked));
    }

    /** Says that somebody is at it. @throws Conflict unless it is open */
    @Transactional
    public FollowUp start(Act act, long number) {
        return moved(act, number, What.STARTED, null, Set.of(State.OPEN), State.DOING);
    }

    /**
     * Says that it is done.
     *
     * @param how what was done; null when there is nothing to say
     * @throws Conflict unless it is open or in progress
     */
    @Transactional
    public FollowUp done(Act act, long number, @Nullable String how) {
        Validation check = new Validation();
        String note = check.optionalText("how", how, Checks.NOTE);
        check.throwIfAny();
        return moved(act, number, What.DONE, note, Set.of(State.OPEN, State.DOING), State.DONE);
    }

    /**
     * Says that it was seen to work.
     *
     * @param proof what showed it
     * @throws Conflict unless it is done
     * @throws Invalid without a proof of at most 2,000 characters
     */
    @Transactional
    public FollowUp verify(Act act, long number, @Nullable String proof) {
        Validation check = new Validation();
        String note = check.text("proof", proof, Checks.NOTE);
        check.throwIfAny();
        return moved(act, number, What.VERIFIED, note, Set.of(State.DONE), State.VERIFIED);
    }

    /**
     * Opens it again: it was put back, was not done after all, did not help, or is not to be declined any more. What was done
     * or declined loses a due day that is over; a policy gives it another.
     *
     * @param reason why; only what is merely in progress can be put back without one
     * @throws Conflict when it is open
     * @throws Invalid without a reason
     */
    @Transactional
    public FollowUp reopen(Act act, long number, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation check = new Validation();
        String note = followUps.find(act.actor(), number).state() == State.DOING
                ? check.optionalText("reason", reason, Checks.NOTE)
                : check.text("reason", reason, Checks.NOTE);
        check.throwIfAny();
        return changed(act, number, What.REOPENED, note, was -> Next.again(was, checks.today(), now()));
    }

    /**
     * Says that it will not be done, and who accepts the risk until when. One that is declined can be declined anew.
     *
     * @throws Conflict when it is done
     * @throws Invalid naming each field that does not fit
     */
    @Transactional
    public FollowUp decline(Act act, long number, DeclineDraft draft) {
        act.actor().require(RESPONDER);
        FollowUp found = followUps.find(act.actor(), number);
        Validation check = new Validation();
        var decline = checks.decline(found.incident(), draft, check);
        check.throwIfAny();
        Decline agreed = decline.orElseThrow();
        Set<State> from = Set.of(State.OPEN, State.DOING, State.DECLINED);
        return changed(
                act, number, What.DECLINED, agreed.reason(), was -> Next.in(was, from, State.DECLINED, agreed, now()));
    }

    private FollowUp moved(Act act, long number, What what, @Nullable String note, Set<State> from, State to) {
        act.actor().require(RESPONDER);
        followUps.find(act.actor(), number);
        return changed(act, number, what, note, was -> Next.in(was, from, to, null, now()));
    }

    private FollowUp changed(Act act, long number, What what, @Nullable String note, Next.Step step) {
        FollowUp was = locked(act, number);
        if (records.done(act.idempotencyKey()).isPresent()) {
            return was;
        }
        if (act.expectedSeq() != null && act.expectedSeq() != was.version()) {
            throw new Stale("Somebody changed %s after you opened it. Read it once more.".formatted(was.name()));
        }
        FollowUp is = step.of(was);
        Map<String, String> before = fields.of(was);
        Map<String, String> after = fields.of(is);
        if (before.equals(after) && what == What.EDITED) {
            return was;
        }
        items.update(is);
        if (is.state() != was.state()) {
            records.enter(is);
        }
        records.note(act, is, what, note, Fields.differing(before, after), Fields.differing(after, before), now());
        tell(is, what);
        return lastDays.renew(is);
    }

    private FollowUp locked(Act act, long number) {
        return items.lock(number)
                .flatMap(row -> incidents.byId(act.actor(), row.incidentId()).map(row.of()))
                .orElseThrow(() -> FollowUps.missing(number));
    }

    private void tell(FollowUp item, What what) {
        events.publishEvent(new FollowUpChanged(item.number(), item.incident().id(), item.version(), what));
    }

    /** What is kept: microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
