package dev.andon.contacts;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.contacts.internal.ChangeTable;
import dev.andon.contacts.internal.ContactTable;
import dev.andon.contacts.internal.TreeTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the house may have to call. Everybody may know who that is; numbers are shown to those who may respond, and to
 * whom they belong. Those who may respond keep it: at night one finds out that a number is wrong.
 */
@Component
public class Directory {
    private final ContactTable table;
    private final TreeTable trees;
    private final ChangeTable changes;
    private final People people;
    private final Catalog catalog;

    Directory(ContactTable table, TreeTable trees, ChangeTable changes, People people, Catalog catalog) {
        this.table = table;
        this.trees = trees;
        this.changes = changes;
        this.people = people;
        this.catalog = catalog;
    }

    /** Everybody by name, as far as the viewer may know. */
    public List<Contact> all(Actor viewer) {
        return table.all().stream().map(contact -> shown(viewer, contact)).toList();
    }

    /** In the order they were entered, those after an id. */
    public List<Contact> after(Actor viewer, long id, int limit) {
        return table.after(id, limit).stream()
                .map(contact -> shown(viewer, contact))
                .toList();
    }

    /** @throws Missing when there is none */
    public Contact get(Actor viewer, long id) {
        return shown(viewer, table.find(id).orElseThrow(() -> missing(id)));
    }

    /** Those of these ids that there are, by id. */
    public Map<Long, Contact> byIds(Actor viewer, Collection<Long> ids) {
        return table.byIds(ids).stream()
                .map(contact -> shown(viewer, contact))
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** The contacts of these accounts, by the account's id. */
    public Map<Long, Contact> ofPersons(Actor viewer, Collection<Long> persons) {
        return table.ofPersons(persons).stream()
                .map(contact -> shown(viewer, contact))
                .collect(Collectors.toMap(contact -> Objects.requireNonNull(contact.personId()), Function.identity()));
    }

    /** What was changed about somebody, latest first. */
    public List<ContactChange> changes(Actor viewer, long id) {
        viewer.require(RESPONDER);
        return changes.of(subject(id));
    }

    /** Whether a text that everybody may read holds a number of anybody. */
    boolean isNumberIn(String text) {
        return table.all().stream().anyMatch(contact -> contact.isWholeNumberIn(text));
    }

    /** Whether somebody who looks is shown numbers. */
    public static boolean showsNumbers(Actor viewer) {
        return viewer.access().includes(Access.RESPONDER);
    }

    private static Contact shown(Actor viewer, Contact contact) {
        Long person = contact.personId();
        boolean own = viewer.isPerson() && person != null && person == viewer.personId();
        return own || showsNumbers(viewer) ? contact : contact.withoutNumbers();
    }

    /**
     * Enters somebody.
     *
     * @throws Invalid naming every field that makes no sense
     * @throws Conflict when they are there already
     */
    @Transactional
    public Contact create(Actor actor, ContactDraft draft) {
        actor.require(RESPONDER);
        Contact contact = checked(draft, 0, 1);
        long id = entered(contact);
        changes.note(actor, subject(id), "entered", null, contact.facts());
        return table.find(id).orElseThrow();
    }

    /**
     * Makes a contact what the draft says, all of it; nothing is written when nothing differs.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public Contact change(Actor actor, long id, ContactDraft draft, @Nullable Long ifMatch) {
        actor.require(RESPONDER);
        Contact before = table.lock(id).orElseThrow(() -> missing(id));
        Revision.check(ifMatch, before.version());
        Contact after = checked(draft, id, before.version() + 1);
        if (after.isAs(before)) {
            return before;
        }
        onlyOnce(after, () -> table.update(after));
        changes.note(actor, subject(id), "changed", before.facts(), after.facts());
        return after;
    }

    /**
     * Deletes somebody for good, with what the change record says of them. Logs keep that they were called.
     *
     * @throws Conflict when a call tree names them
     */
    @Transactional
    public void delete(Actor actor, long id, @Nullable Long ifMatch) {
        actor.require(RESPONDER);
        Contact contact = table.lock(id).orElseThrow(() -> missing(id));
        Revision.check(ifMatch, contact.version());
        Optional<CallTree> naming = trees.all().stream()
                .filter(tree -> tree.everybody().contains(id))
                .findFirst();
        if (naming.isPresent()) {
            throw new Conflict("The call tree “%s” names %s. Take them out of it first."
                    .formatted(naming.get().name(), contact.name()));
        }
        table.delete(id);
        changes.forget(subject(id));
        changes.note(actor, subject(id), "deleted", null, null);
    }

    private long entered(Contact contact) {
        long[] id = new long[1];
        onlyOnce(contact, () -> id[0] = table.insert(contact));
        return id[0];
    }

    /** Of two who enter somebody at the same moment one is told so. */
    private static void onlyOnce(Contact contact, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException twin) {
            throw there(contact);
        }
    }

    private static Conflict there(Contact contact) {
        return new Conflict("%s is in the directory already.".formatted(contact.name()));
    }

    private Contact checked(ContactDraft draft, long id, long version) {
        Validation check = new Validation();
        Contact contact = draft.checked(check, id, version);
        Long person = contact.personId();
        check.check(
                person == null || people.find(person).filter(Person::active).isPresent(),
                "person_id",
                "is not somebody of this house");
        check.check(
                contact.vendor().isEmpty() || isVendor(contact.vendor()), "vendor", "is not a vendor of the catalog");
        check.throwIfAny();
        table.twin(contact).ifPresent(twin -> {
            throw there(twin);
        });
        return contact;
    }

    private boolean isVendor(String key) {
        return catalog.now().vendors().containsKey(key);
    }

    private static String subject(long id) {
        return "contact/" + id;
    }

    private static Missing missing(long id) {
        return new Missing("There is no contact %d.".formatted(id));
    }
}
