package dev.andon.response;

import static dev.andon.people.Access.VIEWER;

import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.response.internal.SavedFilterRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that people keep: their own, and those shared within the house. A filter holds no incidents, only the question;
 * whoever opens a shared one sees what they may see.
 */
@Component
public class SavedFilters {
    private static final int NAME = 60;
    private static final int QUERY = 8_000;
    private static final int MOST = 100;

    private final SavedFilterRows rows;
    private final House house;
    private final Clock clock;

    SavedFilters(SavedFilterRows rows, House house, Clock clock) {
        this.rows = rows;
        this.house = house;
        this.clock = clock;
    }

    /** What somebody wants to keep. */
    public record Draft(@Nullable String name, @Nullable String query, boolean shared) {}

    /** Own and shared ones, by name. */
    public List<SavedFilter> of(Actor actor) {
        return actor.isPerson() ? rows.of(actor.personId()) : List.of();
    }

    /** @throws Missing when there is none, or it is somebody else's own */
    public SavedFilter find(Actor actor, long id) {
        return of(actor).stream()
                .filter(filter -> filter.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no saved filter %d.".formatted(id)));
    }

    /** The one that the person's list opens with. */
    public Optional<SavedFilter> opening(Actor actor) {
        return of(actor).stream().filter(SavedFilter::opens).findFirst();
    }

    /** @throws Invalid naming {@code name} or {@code query} */
    @Transactional
    public SavedFilter save(Actor actor, Draft draft) {
        actor.require(VIEWER);
        Draft checked = checked(actor, draft);
        if (rows.count(actor.personId()) >= MOST) {
            throw new Invalid("name", "would be your filter number " + (MOST + 1) + "; delete one first");
        }
        try {
            long id = rows.insert(actor.personId(), checked, clock.instant());
            return find(actor, id);
        } catch (DuplicateKeyException taken) {
            throw taken();
        }
    }

    /** @throws dev.andon.platform.problem.Stale when it was changed since {@code ifMatch} was read */
    @Transactional
    public SavedFilter change(Actor actor, long id, Draft draft, @Nullable Long ifMatch) {
        SavedFilter before = own(actor, id, ifMatch);
        Draft checked = checked(actor, draft);
        try {
            rows.update(before, checked, clock.instant());
            return find(actor, id);
        } catch (DuplicateKeyException taken) {
            throw taken();
        }
    }

    @Transactional
    public void delete(Actor actor, long id, @Nullable Long ifMatch) {
        rows.delete(own(actor, id, ifMatch), clock.instant());
    }

    /** From now on the person's list opens with it. */
    @Transactional
    public SavedFilter open(Actor actor, long id) {
        find(actor, id);
        rows.open(actor.personId(), id);
        return find(actor, id);
    }

    /** The person's list opens with everything again. */
    @Transactional
    public void openAll(Actor actor) {
        rows.openAll(actor.personId());
    }

    private SavedFilter own(Actor actor, long id, @Nullable Long ifMatch) {
        SavedFilter filter = find(actor, id);
        if (!filter.isOf(actor.personId())) {
            throw new Denied(
                    "This filter is %s's; only they change it. Save it as your own instead.".formatted(filter.owner()));
        }
        Revision.check(ifMatch, rows.lock(id));
        return filter;
    }

    private Draft checked(Actor actor, Draft draft) {
        Validation validation = new Validation();
        String name = validation.line("name", draft.name(), NAME);
        validation.optionalText("query", draft.query(), QUERY);
        validation.throwIfAny();
        IncidentQuery query = IncidentQuery.parse(draft.query() == null ? "" : draft.query());
        query.filter(actor, house.zone()).statuses().forEach(Status::of);
        return new Draft(name, query.kept(), draft.shared());
    }

    private static Invalid taken() {
        return new Invalid("name", "is the name of another filter of yours");
    }
}
