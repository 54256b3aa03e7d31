package dev.andon.proposals;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Command;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Proposing;
import dev.andon.response.Proposing.DecisionFailed;
import dev.andon.response.Proposing.DecisionRejected;
import dev.andon.response.Proposing.DecisionWithdrawn;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Proposing.ObjectionRaised;
import dev.andon.response.Proposing.ObjectionWithdrawn;
import dev.andon.response.Proposing.Way;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of proposals: objections by name, and the outcome. An objection stops it from going ahead by itself until
 * the commander decides, or whoever objected does so no longer.
 */
@Component
public class Outcomes {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final Proposals proposals;
    private final DecisionWatch watch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outcomes(
            Incidents incidents,
            IncidentLog log,
            Proposals proposals,
            DecisionWatch watch,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.proposals = proposals;
        this.watch = watch;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A proposal as it stands under the lock, and the act that changes it. */
    private record To(Incident incident, Proposal proposal, Act act) {

        void refuseUnless(boolean holds, String otherwise) {
            if (!holds) {
                throw new Conflict("Decision %d %s".formatted(proposal.id(), otherwise));
            }
        }
    }

    /**
     * Says by name that it should not go ahead.
     *
     * @throws Invalid without a reason of at most 2,000 characters
     * @throws Conflict when it is decided, or when the actor's objection stands already
     */
    public Proposal object(Act act, long number, long id, @Nullable String reason) {
        Validation validation = new Validation();
        String why = validation.text("reason", reason, REASON);
        return change(act, number, id, validation, to -> {
            Proposal proposal = to.proposal();
            to.refuseUnless(
                    proposal.isOpen(),
                    "is not open any more: " + proposal.state().label().toLowerCase(Locale.ROOT) + ".");
            to.refuseUnless(
                    proposal.standing().stream()
                            .noneMatch(one -> one.by().is(to.act().actor())),
                    "has your objection already.");
            long objection = proposal.objections().size() + 1L;
            say(to, new ObjectionRaised(id, objection, proposal.text(), why));
        });
    }

    /**
     * Says that one objects no longer. When no objection stands and asking has ended, it goes ahead.
     *
     * @throws Denied for anybody but whoever objected
     */
    public Proposal withdraw(Act act, long number, long id, long objection, @Nullable String reason) {
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        return change(act, number, id, validation, to -> {
            Proposal proposal = to.proposal();
            Objection raised = proposal.objections().stream()
                    .filter(one -> one.id() == objection)
                    .findFirst()
                    .orElseThrow(
                            () -> new Missing("There is no objection %d to decision %d.".formatted(objection, id)));
            if (!raised.by().is(to.act().actor())) {
                throw new Denied("Only %s can withdraw this objection."
                        .formatted(raised.by().name()));
            }
            to.refuseUnless(
                    raised.stands() && proposal.isOpen(), "is decided, or the objection was withdrawn already.");
            say(to, new ObjectionWithdrawn(id, objection, proposal.text(), raised.by(), why));
            if (to.incident().isLive()) {
                watch.unopposed(to.incident().id(), proposals.found(to.incident(), id));
            }
        });
    }

    /**
     * Says what becomes of it. To let it go ahead before asking has ended or over an objection, and to reject it, is for
     * the commander; to withdraw it also for whoever proposed it; whether it worked, anybody who may respond can say.
     *
     * @throws Denied for anybody else
     * @throws Conflict when it does not stand so
     */
    public Proposal decide(Act act, long number, long id, Decide command) {
        Validation validation = new Validation();
        Decide.Checked decided = command.checked(validation);
        return change(act, number, id, validation, to -> decide(to, decided));
    }

    private void decide(To to, Decide.Checked decided) {
        Proposal proposal = to.proposal();
        switch (decided.outcome()) {
            case GOES_AHEAD -> goAhead(to, decided);
            case REJECTED -> {
                open(to);
                commanded(to, "reject it");
                say(to, new DecisionRejected(proposal.id(), proposal.text(), decided.because()));
            }
            case WITHDRAWN -> {
                open(to);
                if (!proposal.proposedBy().is(to.act().actor())) {
                    commanded(to, "withdraw what somebody else proposed");
                }
                say(to, new DecisionWithdrawn(proposal.id(), proposal.text(), decided.reason()));
            }
            case WORKED -> {
                goingAhead(to);
                say(to, new DecisionWorked(proposal.id(), proposal.text(), decided.reason()));
            }
            case FAILED -> {
                goingAhead(to);
                say(to, new DecisionFailed(proposal.id(), proposal.text(), decided.reason()));
            }
        }
    }

    private void goAhead(To to, Decide.Checked decided) {
        open(to);
        to.refuseUnless(to.incident().isLive(), "was left open; the incident is over.");
        commanded(to, "let it go ahead");
        List<Objection> standing = to.proposal().standing();
        if (!standing.isEmpty() && decided.reason() == null) {
            throw new Invalid(
                    "reason",
                    "is required: why over the objection of %s?"
                            .formatted(standing.getFirst().by().name()));
        }
        Way way = standing.isEmpty() ? Way.AT_ONCE : Way.OVERRULED;
        List<String> over = standing.stream().map(one -> one.by().name()).toList();
        watch.goAhead(to.act(), to.incident().id(), to.proposal(), way, over, decided.reason());
    }

    private static void open(To to) {
        to.refuseUnless(to.proposal().isOpen(), "is decided already.");
    }

    private static void goingAhead(To to) {
        to.refuseUnless(to.proposal().isGoingAhead(), "is not being carried out.");
    }

    private static void commanded(To to, String what) {
        Holder commander = to.incident().holder(Command.COMMANDER);
        if (commander == null) {
            throw new Denied("Only the commander can %s, and nobody commands. Take command first.".formatted(what));
        }
        Actor actor = to.act().actor();
        if (!commander.is(actor)) {
            throw new Denied("Only %s, who commands, can %s.".formatted(commander.name(), what));
        }
    }

    private void say(To to, Proposing event) {
        log.contribute(to.incident().id(), event, to.act());
    }

    private Proposal change(Act act, long number, long id, Validation validation, Consumer<To> change) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        proposals.found(incident, id);
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident now = log.lock(incident.id());
            if (log.alreadyAppended(now.id(), checked).isEmpty()) {
                change.accept(new To(now, proposals.found(now, id), checked));
            }
            return proposals.found(now, id);
        });
    }
}
