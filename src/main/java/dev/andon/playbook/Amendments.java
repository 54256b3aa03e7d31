package dev.andon.playbook;

import static dev.andon.people.Access.OWNER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.internal.Amending;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.Contents;
import dev.andon.playbook.internal.Piece;
import dev.andon.playbook.internal.Piece.Named;
import dev.andon.playbook.internal.Sections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commands of the playbook. Each reads the whole, changes a part, checks that all of it still fits together, and
 * writes down every place that changed. What is written elsewhere is retired, never removed.
 */
@Component
public class Amendments {
    private final Amending amending;
    private final ChangeRecord record;
    private final Playbook playbook;
    private final TransactionTemplate transaction;

    Amendments(Amending amending, ChangeRecord record, Playbook playbook, TransactionTemplate transaction) {
        this.amending = amending;
        this.record = record;
        this.playbook = playbook;
        this.transaction = transaction;
    }

    /** What was or would be changed; the revision is that of the playbook afterwards. */
    public record Amended(long revision, List<PlaybookChange> changes) {}

    /**
     * What applying this file would change. Changes nothing.
     *
     * @throws dev.andon.platform.problem.Invalid naming every line and field that does not fit
     */
    public Amended preview(Actor actor, Piece file) {
        actor.require(OWNER);
        return new Amended(record.revisionOf(""), amending.preview(file));
    }

    /**
     * Makes the playbook what this file says.
     *
     * @param source web or import; kept in the record
     * @param revision of the playbook when it was read; null when any will do
     */
    public Amended replace(Actor actor, String source, Piece file, @Nullable Long revision) {
        return amend(actor, source, "", revision, _ -> Amending.file(file));
    }

    /** Adds an entry to a section, at its end. Without a key it gets one made of its name. */
    public Amended add(Actor actor, String source, String section, Piece entry, @Nullable Long revision) {
        return amend(actor, source, known(section), revision, tree -> Sections.added(tree, section, entry));
    }

    /** Changes one entry. */
    public Amended put(Actor actor, String source, String section, String key, Piece entry, @Nullable Long revision) {
        return amend(
                actor, source, known(section) + "/" + key, revision, tree -> Sections.put(tree, section, key, entry));
    }

    /** Changes a whole section: its entries and their order. */
    public Amended putAll(Actor actor, String source, String section, Piece entries, @Nullable Long revision) {
        return amend(actor, source, known(section), revision, tree -> Sections.replaced(tree, section, entries));
    }

    /** Removes an entry; retires it when logs or reports speak of it. */
    public Amended remove(Actor actor, String source, String section, String key, @Nullable Long revision) {
        return amend(actor, source, known(section) + "/" + key, revision, tree -> Sections.removed(tree, section, key));
    }

    /** Offers again what was retired, or retires what is offered. */
    public Amended retire(Actor actor, String source, String section, String key, boolean retired) {
        return amend(actor, source, known(section), null, tree -> Sections.retired(tree, section, key, retired));
    }

    /** Moves an entry up (negative) or down; what applies first may change with it. */
    public Amended move(Actor actor, String source, String section, String key, int steps) {
        return amend(actor, source, known(section), null, tree -> Sections.moved(tree, section, key, steps));
    }

    private Amended amend(
            Actor actor, String source, String path, @Nullable Long revision, UnaryOperator<Named> change) {
        actor.require(OWNER);
        Amended amended = transaction.execute(_ -> {
            amending.lock();
            Revision.check(revision, record.revisionOf(path));
            List<PlaybookChange> changes = amending.amend(change);
            long now = changes.isEmpty() ? record.revisionOf("") : amending.note(actor, source, changes);
            return new Amended(now, changes);
        });
        playbook.forget();
        if (amended == null) {
            throw new Conflict("The playbook was not changed.");
        }
        return amended;
    }

    private static String known(String section) {
        if (!Contents.SECTIONS.contains(section)) {
            throw new Missing("A playbook has no section " + section + ".");
        }
        return section;
    }
}
