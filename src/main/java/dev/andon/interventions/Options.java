package dev.andon.interventions;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.interventions.Option.Standing;
import dev.andon.interventions.Policy.Offered;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.OptionListed;
import dev.andon.response.Intervening.OptionSetAside;
import dev.andon.response.Intervening.OptionTried;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What could stop the bleeding. Anybody who may respond lists an option, tries it, or sets it aside. */
@Component
public class Options {
    private static final int REMARK = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final OptionBoard board;
    private final Policies policies;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Options(
            Incidents incidents,
            IncidentLog log,
            OptionBoard board,
            Policies policies,
            Catalog catalog,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.policies = policies;
        this.catalog = catalog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts an option on the board.
     *
     * @throws Conflict when the incident is over
     */
    public Option list(Act act, long number, ListOption command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation check = new Validation();
        Offered said = command.checked(check, "");
        check.throwIfAny();
        return committed(() -> list(act, log.lock(incident.id()), said));
    }

    private Option list(Act act, Incident incident, Offered said) {
        Optional<Entry> earlier = log.alreadyAppended(incident.id(), act);
        if (earlier.isEmpty()) {
            Commanding.refuseOver(incident);
        }
        Entry entry = earlier.orElseGet(() -> log.contribute(
                incident.id(),
                new OptionListed(
                        of(incident).next(),
                        said.kind().word(),
                        said.text(),
                        said.minutes(),
                        said.reversible().word(),
                        said.risk().word()),
                act));
        if (!(entry.event() instanceof OptionListed listed)) {
            throw new Conflict("This idempotency key was used for something else.");
        }
        return find(incident, listed.option());
    }

    /** It was tried, outside of an intervention that was announced here. */
    public Option tried(Act act, long number, long id, @Nullable String result) {
        Validation check = new Validation();
        String words = check.text("result", result, REMARK);
        return change(act, number, id, check, one -> new OptionTried(id, one.text(), words));
    }

    /** It is not going to be tried, and why. */
    public Option setAside(Act act, long number, long id, @Nullable String reason) {
        Validation check = new Validation();
        String words = check.text("reason", reason, REMARK);
        return change(act, number, id, check, one -> new OptionSetAside(id, one.text(), words));
    }

    private Option change(Act act, long number, long id, Validation check, Function<Option, Intervening> decision) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        check.throwIfAny();
        return committed(() -> {
            Incident locked = log.lock(incident.id());
            Option one = find(locked, id);
            if (log.alreadyAppended(incident.id(), act).isEmpty()) {
                if (one.standing() == Standing.UNDER_WAY) {
                    throw new Conflict("It is under way as intervention %d; end that.".formatted(one.intervention()));
                }
                log.contribute(incident.id(), decision.apply(one), act);
            }
            return find(locked, id);
        });
    }

    /** @throws Missing when there is none, or none that the viewer may know of */
    public Option find(Actor viewer, long number, long id) {
        return find(incidents.find(viewer, number), id);
    }

    private Option find(Incident incident, long id) {
        return of(incident)
                .find(id)
                .orElseThrow(
                        () -> new Missing("There is no option %d in incident %d.".formatted(id, incident.number())));
    }

    /** The options as they are, in the order to look at them. The caller has asked whether the incident may be seen. */
    public OptionState of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** What the house and the runbooks of the affected services suggest and nobody has listed; runbooks first. */
    public List<Offered> suggested(Incident incident) {
        List<String> listed = of(incident).options().stream().map(Option::text).toList();
        Stream<Offered> runbooks = incident.services().stream()
                .flatMap(service -> catalog.now().runbooksOf(service).stream())
                .distinct()
                .map(book -> new Offered(
                        Remedy.RUNBOOK,
                        cut("Follow the runbook " + book.name()),
                        null,
                        Reversible.PARTLY,
                        Risk.MEDIUM));
        return Stream.concat(runbooks, policies.now().options().stream())
                .filter(one -> !listed.contains(one.text()))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= ListOption.TEXT ? text : text.substring(0, ListOption.TEXT);
    }

    private <T> T committed(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
