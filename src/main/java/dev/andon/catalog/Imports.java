package dev.andon.catalog;

import dev.andon.catalog.Import.Status;
import dev.andon.catalog.internal.ImportTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many things at once, from a file. Reading and writing happen in the background; whoever looks sees how far it is. For
 * owners: one file can change everything.
 */
@Component
public class Imports {
    /** 2,000 services with 6,000 dependencies are less than one; see docs/performance.md. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ImportTable table;
    private final ImportTimers timers;
    private final Clock clock;

    Imports(ImportTable table, ImportTimers timers, Clock clock) {
        this.table = table;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Takes a file in and begins to compare it with the catalog.
     *
     * @param format yaml or csv
     * @param straight applies it, too, when nothing is wrong with it
     */
    @Transactional
    public Import begin(Actor actor, @Nullable String format, @Nullable String content, boolean straight) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        Format known = Format.of(format).orElse(null);
        check.check(known != null, "format", "must be yaml or csv");
        String text = content == null ? "" : content;
        check.check(!text.isBlank(), "content", "is required");
        check.check(text.length() <= MOST_BYTES, "content", "is longer than 8 MiB");
        check.check(text.indexOf('\0') < 0, "content", "contains the character U+0000, which is not allowed");
        check.throwIfAny();
        long id = table.insert(actor, known == null ? Format.YAML : known, text, straight, clock.instant());
        timers.now(id, Status.CHECKING);
        return get(actor, id);
    }

    /**
     * Applies what was compared. It is compared again with the catalog as it is by then.
     *
     * @throws Conflict when it is not ready for that
     */
    @Transactional
    public Import apply(Actor actor, long id) {
        actor.require(Access.OWNER);
        Import found = table.lock(id).orElseThrow(() -> missing(id));
        if (found.status() != Status.READY) {
            throw new Conflict("This import is %s; only one that is ready can be applied."
                    .formatted(found.status().word()));
        }
        table.move(id, Status.APPLYING, null, null);
        timers.now(id, Status.APPLYING);
        return get(actor, id);
    }

    /** @throws Missing if there is no such import */
    public Import get(Actor actor, long id) {
        actor.require(Access.OWNER);
        return table.find(id).orElseThrow(() -> missing(id));
    }

    /** Latest first, those before an id when it is given; without what was sent. */
    public List<Import> list(Actor actor, @Nullable Long before, int limit) {
        actor.require(Access.OWNER);
        return table.list(before, limit);
    }

    private static Missing missing(long id) {
        return new Missing("There is no import %d.".formatted(id));
    }
}
