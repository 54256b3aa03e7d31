package dev.andon.catalog;

import dev.andon.catalog.Plan.Change;
import dev.andon.catalog.Plan.Problem;
import dev.andon.catalog.internal.ChangeTable;
import dev.andon.catalog.internal.ItemTables;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Revision;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping the catalog true. Whoever works incidents may: those who run a service know it best, and every change is on
 * record.
 */
@Component
public class Upkeep {
    /** So many items are written between two words on progress. */
    private static final int PORTION = 200;

    private final Catalog catalog;
    private final ItemTables tables;
    private final ChangeTable changes;
    private final Teams teams;
    private final Planner planner;

    Upkeep(Catalog catalog, ItemTables tables, ChangeTable changes, Teams teams, Planner planner) {
        this.catalog = catalog;
        this.tables = tables;
        this.changes = changes;
        this.teams = teams;
        this.planner = planner;
    }

    /**
     * Makes something new.
     *
     * @throws Invalid naming every field that makes no sense
     * @throws Conflict when the key is taken
     */
    @Transactional
    public Item create(Actor actor, Draft draft) {
        actor.require(Access.RESPONDER);
        Snapshot now = catalog.locked(tables.lock());
        if (now.find(draft.kind(), draft.key()).isPresent()) {
            throw new Conflict(
                    "There is a %s “%s” already.".formatted(draft.kind().word(), draft.key()));
        }
        return saved(actor, now, draft);
    }

    /**
     * Makes of something what the draft says. Nothing is recorded when nothing differs.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws Missing if there is none of that key
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public Item change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.RESPONDER);
        Snapshot now = catalog.locked(tables.lock());
        Item before = now.find(draft.kind(), draft.key())
                .orElseThrow(() -> new Missing("There is no %s “%s” in the catalog."
                        .formatted(draft.kind().word(), draft.key())));
        Revision.check(ifMatch, before.version());
        return saved(actor, now, draft);
    }

    /** Says that something is gone. It keeps its key and its history; once more changes nothing. */
    @Transactional
    public Item retire(Actor actor, Kind kind, String key, @Nullable Long ifMatch) {
        return change(actor, Draft.of(kind, key, Map.of("retired", true)), ifMatch);
    }

    /**
     * Makes everything that the drafts say, teams too, at once or not at all. For few things; {@link Imports} tells how
     * far it is.
     *
     * @throws Invalid naming everything that makes no sense
     */
    @Transactional
    public Plan put(Actor actor, List<Draft> drafts) {
        actor.require(Access.OWNER);
        Plan plan = planner.plan(catalog.locked(tables.lock()), drafts);
        refuse(plan);
        apply(actor, plan, null, (_, _) -> {});
        return plan;
    }

    private static void refuse(Plan plan) {
        if (!plan.problems().isEmpty()) {
            throw new Invalid(plan.problems().stream()
                    .map(problem -> new FieldError(problem.field(), problem.message()))
                    .toList());
        }
    }

    private Item saved(Actor actor, Snapshot now, Draft draft) {
        Plan plan = planner.plan(now, List.of(draft));
        refuse(plan);
        apply(actor, plan, null, (_, _) -> {});
        return plan.changes().isEmpty()
                ? now.find(draft.kind(), draft.key()).orElseThrow()
                : plan.changes().getFirst().after();
    }

    /** The catalog as it is, and nobody else's to change until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Snapshot lock() {
        return catalog.locked(tables.lock());
    }

    /**
     * Writes a plan without problems, in the caller's transaction, which holds the {@link #lock}.
     *
     * @param progress is told how many of how many are written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Actor actor, Plan plan, @Nullable Long importId, BiConsumer<Integer, Integer> progress) {
        for (Problem problem : plan.problems()) {
            throw new IllegalStateException("a plan with problems is not applied: " + problem);
        }
        if (plan.changes().isEmpty() && plan.teams().isEmpty()) {
            return;
        }
        plan.teams().forEach(team -> teams.put(actor, team.draft(), null));
        int total = plan.changes().size();
        tables.names(plan.changes());
        for (int from = 0; from < total; from += PORTION) {
            List<Change> portion = plan.changes().subList(from, Math.min(total, from + PORTION));
            tables.write(portion);
            changes.note(actor, importId, portion);
            progress.accept(from + portion.size(), total);
        }
        tables.dependencies(plan.changes());
        tables.revised();
    }
}
