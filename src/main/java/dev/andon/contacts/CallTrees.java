package dev.andon.contacts;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.contacts.internal.ChangeTable;
import dev.andon.contacts.internal.ContactTable;
import dev.andon.contacts.internal.TreeTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The call trees of the house. Those who may respond keep them; everybody may read who is in one. */
@Component
public class CallTrees {
    private final TreeTable table;
    private final ContactTable contacts;
    private final ChangeTable changes;
    private final Playbook playbook;

    CallTrees(TreeTable table, ContactTable contacts, ChangeTable changes, Playbook playbook) {
        this.table = table;
        this.contacts = contacts;
        this.changes = changes;
        this.playbook = playbook;
    }

    /** By name. */
    public List<CallTree> all() {
        return table.all();
    }

    /** In the order they were made, those after an id. */
    public List<CallTree> after(long id, int limit) {
        return table.after(id, limit);
    }

    /** Those that are for an incident of this kind, the most particular first. */
    public List<CallTree> of(Incident incident) {
        return table.all().stream()
                .filter(tree -> tree.when().fits(incident.type(), incident.severity()))
                .sorted(Comparator.comparingInt(CallTrees::generality))
                .toList();
    }

    private static int generality(CallTree tree) {
        return (tree.when().types().isEmpty() ? 1 : 0)
                + (tree.when().severities().isEmpty() ? 1 : 0);
    }

    /** @throws Missing when there is none */
    public CallTree get(long id) {
        return table.find(id).orElseThrow(() -> missing(id));
    }

    /** What was changed about a tree, latest first. */
    public List<ContactChange> changes(long id) {
        return changes.of(subject(id));
    }

    /**
     * Makes a tree.
     *
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws Conflict when another has its name
     */
    @Transactional
    public CallTree create(Actor actor, CallTreeDraft draft) {
        actor.require(RESPONDER);
        CallTree tree = checked(draft, 0, 1);
        long id = table.insert(tree);
        changes.note(actor, subject(id), "made", null, tree.facts());
        return table.find(id).orElseThrow();
    }

    /**
     * Makes a tree what the draft says, all of it; nothing is written when nothing differs. Runs that are under way go on
     * as they began.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public CallTree change(Actor actor, long id, CallTreeDraft draft, @Nullable Long ifMatch) {
        actor.require(RESPONDER);
        CallTree before = table.lock(id).orElseThrow(() -> missing(id));
        Revision.check(ifMatch, before.version());
        CallTree after = checked(draft, id, before.version() + 1);
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.update(after);
        changes.note(actor, subject(id), "changed", before.facts(), after.facts());
        return after;
    }

    /** Nobody is offered it any more. What logs say of it stays. */
    @Transactional
    public void delete(Actor actor, long id, @Nullable Long ifMatch) {
        actor.require(RESPONDER);
        CallTree tree = table.lock(id).orElseThrow(() -> missing(id));
        Revision.check(ifMatch, tree.version());
        table.delete(id);
        changes.note(actor, subject(id), "deleted", tree.facts(), null);
    }

    private CallTree checked(CallTreeDraft draft, long id, long version) {
        Validation check = new Validation();
        Set<Long> known = contacts.all().stream().map(Contact::id).collect(Collectors.toSet());
        CallTree tree = draft.checked(check, playbook, known, id, version);
        check.throwIfAny();
        if (table.isNameTaken(tree.name(), id)) {
            throw new Conflict("There is a call tree “%s” already.".formatted(tree.name()));
        }
        return tree;
    }

    private static String subject(long id) {
        return "tree/" + id;
    }

    private static Missing missing(long id) {
        return new Missing("There is no call tree %d.".formatted(id));
    }
}
