package dev.andon.impact;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Item;
import dev.andon.catalog.Snapshot;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Impacting.SystemStateSaid;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the systems of an incident are, as people say it while they find out. */
@Component
public class Systems {
    private static final int NAME = 100;
    private static final int WHY = 1_000;
    private static final int MOST = 200;

    private final Incidents incidents;
    private final IncidentLog log;
    private final ImpactBoard board;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Systems(
            Incidents incidents,
            IncidentLog log,
            ImpactBoard board,
            Catalog catalog,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.catalog = catalog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says how a system is. What the incident is about, its severity and its status stay as they are.
     *
     * @param system key, alias or, where the catalog does not know it, any name
     * @param state a word of {@link Condition}
     * @throws Conflict when exactly this was said already, or the incident was merged into another
     */
    public AffectedSystem say(
            Act act, long number, @Nullable String system, @Nullable String state, @Nullable String why) {
        act.actor().require(RESPONDER);
        long id = incidents.find(act.actor(), number).id();
        Validation validation = new Validation();
        Instant occurred = act.occurredAt();
        Act checked = occurred == null ? act : act.happened(validation.past("occurred_at", occurred, clock.instant()));
        String name = validation.line("system", system, NAME);
        Optional<Condition> to = Condition.find(state);
        validation.check(to.isPresent(), "state", "must be one of " + String.join(", ", Condition.words()));
        String said = validation.optionalText("why", why, WHY);
        validation.throwIfAny();
        return transaction.execute(_ -> say(checked, id, name, to.orElseThrow(), said));
    }

    private AffectedSystem say(Act act, long id, String name, Condition to, @Nullable String why) {
        Incident incident = log.lock(id);
        Entry entry =
                log.alreadyAppended(id, act).orElseGet(() -> log.contribute(id, event(incident, name, to, why), act));
        if (!(entry.event() instanceof SystemStateSaid said)) {
            throw new Conflict("This idempotency key was used for something else.");
        }
        return board.now(log, incident, clock.instant()).system(said.system()).orElseThrow();
    }

    private SystemStateSaid event(Incident incident, String name, Condition to, @Nullable String why) {
        Impacts.refuseMerged(incident);
        ImpactState state = board.now(log, incident, clock.instant());
        String system = canonical(state, name);
        Optional<AffectedSystem> before = state.system(system).filter(AffectedSystem::told);
        if (before.isPresent() && before.get().condition() == to && why == null) {
            throw new Conflict("%s is said to be %s already; say why to add to it.".formatted(system, to.word()));
        }
        if (before.isEmpty() && state.systems().size() >= MOST) {
            throw new Conflict("%d systems are spoken of; no more are kept.".formatted(MOST));
        }
        return new SystemStateSaid(system, before.map(AffectedSystem::state).orElse(null), to.word(), why);
    }

    /** One system has one name: the key where the catalog knows it, else as it was first written here. */
    private String canonical(ImpactState state, String name) {
        Snapshot now = catalog.now();
        return now.resolve(name)
                .map(Item::key)
                .or(() -> now.item(name.toLowerCase(Locale.ROOT)).map(Item::key))
                .or(() -> state.systems().stream()
                        .map(AffectedSystem::system)
                        .filter(known -> known.equalsIgnoreCase(name))
                        .findFirst())
                .orElse(name);
    }
}
