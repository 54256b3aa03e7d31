package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commands of an incident. Each opens with permission, then validation, then one transaction that decides on the
 * folded log, appends and projects. Numbers that the actor may not see are answered as {@link dev.andon.platform.problem.Missing}.
 */
@Component
public class Response {
    private static final int REASON = 2_000;
    private static final int NOTE = 50_000;

    private final IncidentLog log;
    private final Notes notes;
    private final Incidents incidents;
    private final Decisions decisions;
    private final Visibilities visibilities;
    private final Roster roster;
    private final Playbook playbook;
    private final FieldRules fields;
    private final Clock clock;

    Response(
            IncidentLog log,
            Notes notes,
            Incidents incidents,
            Decisions decisions,
            Visibilities visibilities,
            Roster roster,
            Playbook playbook,
            FieldRules fields,
            Clock clock) {
        this.log = log;
        this.notes = notes;
        this.incidents = incidents;
        this.decisions = decisions;
        this.visibilities = visibilities;
        this.roster = roster;
        this.playbook = playbook;
        this.fields = fields;
        this.clock = clock;
    }

    /** Writes down what somebody saw, did or thinks, when it happened. */
    public Entry note(Act act, long number, @Nullable String text) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        String note = validation.text("text", text, NOTE);
        validation.throwIfAny();
        Incident incident = incidents.find(act.actor(), number);
        return notes.write(checked, incident.id(), note);
    }

    /** Says what is wrong or missing in an earlier entry. The entry stays as it is. */
    public Entry annotate(Act act, long number, long seq, @Nullable String text) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String note = validation.text("text", text, NOTE);
        Incident incident = incidents.find(act.actor(), number);
        validation.check(seq >= 1 && seq <= incident.seq(), "seq", "is not an entry of this incident");
        validation.throwIfAny();
        return log.contribute(incident.id(), new Contribution.Annotated(seq, note), act);
    }

    /** Raising is for anyone and needs no reason; lowering needs one, so that it is not argued about at night. */
    public Incident changeSeverity(Act act, long number, @Nullable String severity, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        String to = validation.line("severity", severity, 50);
        validation.check(
                to.isEmpty() || playbook.offers("severities", to),
                "severity",
                "\"" + to + "\" is not a severity of this house");
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        return decisions.decide(checked, number, incident -> {
            refuseSame(incident.severity().equals(to), "The severity is already " + to + ".");
            if (why == null && playbook.rank(to) > playbook.rank(incident.severity())) {
                throw new Invalid("reason", "is required to lower the severity");
            }
            return new SeverityChanged(incident.severity(), to, why);
        });
    }

    /** Moves the response on: also resolves, closes, declines and reopens. Reopening and declining need a reason. */
    public Incident changeStatus(Act act, long number, @Nullable Status to, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.check(to != null, "status", "is required");
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        Status next = to == null ? Status.TRIAGE : to;
        return decisions.decide(checked, number, incident -> {
            refuseSame(incident.status() == next, "The status is already " + next.word() + ".");
            if (!incident.status().next().contains(next)) {
                throw new Conflict("An incident that is %s cannot become %s."
                        .formatted(incident.status().word(), next.word()));
            }
            if (why == null && (next == Status.DECLINED || !incident.isLive() && next.isLive())) {
                throw new Invalid("reason", "is required to decline or to reopen");
            }
            if (next == Status.CLOSED) {
                fields.checkComplete(validation, incident);
                validation.throwIfAny();
            }
            return new StatusChanged(incident.status(), next, why);
        });
    }

    /**
     * Gives a role to a person at once. One that somebody else has is given so only by those who may; others offer it,
     * see {@link Handovers}.
     */
    public Incident assignRole(Act act, long number, @Nullable String role, @Nullable Long personId) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        String key = roster.givenRole(validation, role);
        Holder holder = roster.responder(validation, "person_id", personId);
        validation.throwIfAny();
        return decisions.decide(
                checked, number, incident -> HandoverRules.atOnce(incident, checked.actor(), key, holder));
    }

    /** Lays a role down. Nobody has it then; whoever wants no gap hands it over. */
    public Incident releaseRole(Act act, long number, @Nullable String role) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String key = roster.role(validation, role);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> {
            Holder from = incident.holder(key);
            if (from == null) {
                throw new Conflict("Nobody has this role.");
            }
            return new RoleReleased(key, from);
        });
    }

    public Incident retitle(Act act, long number, @Nullable String title) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String to = validation.line("title", title, Declare.TITLE);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> {
            refuseSame(incident.title().equals(to), "That is already the title.");
            return new Retitled(incident.title(), to);
        });
    }

    public Incident summarise(Act act, long number, @Nullable String summary) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String to = validation.text("summary", summary, Declare.SUMMARY);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> {
            refuseSame(to.equals(incident.summary()), "That is already the summary.");
            return new Summarised(to);
        });
    }

    /** Makes an open incident restricted, or the reverse, and with it what was merged into it. */
    public Incident changeVisibility(Act act, long number, boolean restricted, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        return visibilities.change(act, number, restricted, why);
    }

    /** Lets somebody into the incident. */
    public Incident addMember(Act act, long number, @Nullable Long personId) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Holder holder = roster.person(validation, "person_id", personId);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> {
            refuseSame(incident.members().contains(holder.id()), holder.name() + " takes part already.");
            return new MemberAdded(holder);
        });
    }

    private static void refuseSame(boolean same, String message) {
        if (same) {
            throw new Conflict(message);
        }
    }
}
