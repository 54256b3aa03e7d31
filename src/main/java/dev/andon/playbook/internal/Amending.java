package dev.andon.playbook.internal;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.PlaybookChange;
import dev.andon.playbook.internal.Piece.Named;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** How the playbook is changed: read whole, changed as a tree, read again for sense, compared, written whole. */
@Component
public class Amending {
    private final PlaybookTables tables;
    private final PlaybookWriter writer;
    private final ChangeRecord record;
    private final Retirement retirement;

    Amending(PlaybookTables tables, PlaybookWriter writer, ChangeRecord record, Retirement retirement) {
        this.tables = tables;
        this.writer = writer;
        this.record = record;
        this.retirement = retirement;
    }

    /** Until the transaction ends nobody else changes the playbook. */
    public void lock() {
        record.lock();
    }

    public List<PlaybookChange> preview(Piece file) {
        Map<String, Object> before = Writing.tree(tables.read());
        return Differences.between(before, Writing.tree(next(before, file(file))));
    }

    /** Changes the playbook. The caller has locked it, and notes the changes. */
    public List<PlaybookChange> amend(UnaryOperator<Named> change) {
        Map<String, Object> before = Writing.tree(tables.read());
        Contents next = next(before, change.apply((Named) Piece.of(before)));
        List<PlaybookChange> changes = Differences.between(before, Writing.tree(next));
        if (!changes.isEmpty()) {
            writer.replace(next);
        }
        return changes;
    }

    public long note(Actor actor, String source, List<PlaybookChange> changes) {
        return record.note(actor, source, changes);
    }

    /** A file as a tree: whatever is at its top must be named. */
    public static Named file(Piece file) {
        if (file instanceof Named named) {
            return named;
        }
        throw new Invalid("file", "must be a playbook: the sections " + String.join(", ", Contents.SECTIONS));
    }

    private Contents next(Map<String, Object> before, Named after) {
        Findings findings = new Findings();
        Contents next = Reading.contents(retirement.kept((Named) Piece.of(before), after), findings);
        findings.throwIfAny();
        return next;
    }
}
