package dev.andon.response;

import static dev.andon.people.Access.VIEWER;

import dev.andon.people.Actor;
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
    private final List<KeptList> lists;
    private final Clock clock;

    SavedFilters(SavedFilterRows rows, List<KeptList> lists, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What somebody wants to keep.
     *
     * @param list the key of a {@link KeptList}; null for incidents. A filter that is there stays with its own
     */
    public record Draft(
            @Nullable String list,
            @Nullable String name,
            @Nullable String query,
            boolean shared) {
        /** One of the list of incidents. */
        public Draft(@Nullable String name, @Nullable String query, boolean shared) {
            this(null, name, query, shared);
        }
    }

    /** Every list that can be kept. */
    public List<KeptList> lists() {
        return lists;
    }

    /** Own and shared ones of every list, by name. */
    public List<SavedFilter> of(Actor actor) {
        return actor.isPerson() ? rows.of(actor.personId()) : List.of();
    }

    /** Those of one list. */
    public List<SavedFilter> of(Actor actor, String list) {
        return of(actor).stream().filter(filter -> filter.list().equals(list)).toList();
    }

    /** @throws Missing when there is none, or it is somebody else's own */
    public SavedFilter find(Actor actor, long id) {
        return of(actor).stream()
                .filter(filter -> filter.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no saved filter %d.".formatted(id)));
    }

    /** The one that this list of the person opens with. */
    public Optional<SavedFilter> opening(Actor actor, String list) {
        return of(actor, list).stream().filter(SavedFilter::opens).findFirst();
    }

    /** @throws Invalid naming {@code name} or {@code query} */
    @Transactional
    public SavedFilter save(Actor actor, Draft draft) {
        actor.require(VIEWER);
        Draft checked = checked(actor, draft, draft.list());
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
        Draft checked = checked(actor, draft, before.list());
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
        rows.open(actor.personId(), find(actor, id));
        return find(actor, id);
    }

    /** This list of the person opens with everything again. */
    @Transactional
    public void openAll(Actor actor, String list) {
        rows.openAll(actor.personId(), list);
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

    private Draft checked(Actor actor, Draft draft, @Nullable String list) {
        Validation validation = new Validation();
        String key = list == null || list.isBlank() ? KeptList.INCIDENTS : list;
        Optional<KeptList> kept =
                lists.stream().filter(one -> one.key().equals(key)).findFirst();
        validation.check(
                kept.isPresent(),
                "list",
                "must be one of "
                        + String.join(", ", lists.stream().map(KeptList::key).toList()));
        String name = validation.line("name", draft.name(), NAME);
        validation.optionalText("query", draft.query(), QUERY);
        validation.throwIfAny();
        String query = draft.query() == null ? "" : draft.query();
        return new Draft(key, name, kept.orElseThrow().kept(actor, query), draft.shared());
    }

    private static Invalid taken() {
        return new Invalid("name", "is the name of another filter of yours");
    }
}
