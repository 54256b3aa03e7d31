package dev.andon.contacts.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Vendor;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactKind;
import dev.andon.contacts.Directory;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory to be read. */
@Controller
@RequestMapping("/contacts")
class ContactPages {
    private final Directory directory;
    private final CallTrees trees;
    private final Catalog catalog;
    private final LocalTimes times;

    ContactPages(Directory directory, CallTrees trees, Catalog catalog, LocalTimes times) {
        this.directory = directory;
        this.trees = trees;
        this.catalog = catalog;
        this.times = times;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        List<Contact> found = directory.all(actor).stream()
                .filter(contact -> said(contact).contains(typed))
                .toList();
        List<ContactsPage.Group> groups = Arrays.stream(ContactKind.values())
                .map(kind -> new ContactsPage.Group(
                        kind,
                        found.stream().filter(contact -> contact.kind() == kind).toList()))
                .filter(group -> !group.contacts().isEmpty())
                .toList();
        List<Vendor> vendors = catalog.now().vendors().values().stream()
                .filter(vendor -> !vendor.retired() && !vendor.support().isEmpty())
                .filter(vendor -> vendor.name().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return Pages.page("contacts/contacts", new ContactsPage(groups, vendors, times.zones(found), text));
    }

    private static String said(Contact contact) {
        return String.join(" ", contact.name(), contact.organisation(), contact.purpose(), contact.place())
                .toLowerCase(Locale.ROOT);
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return Pages.page("contacts/contact", page(actor, id, null));
    }

    @PostMapping("/{id:\\d+}/deletion")
    @May(Access.RESPONDER)
    ModelAndView delete(Actor actor, @PathVariable long id) {
        try {
            directory.delete(actor, id, null);
            return Pages.seeOther("/contacts");
        } catch (Conflict conflict) {
            return Pages.unprocessable("contacts/contact", page(actor, id, conflict.getMessage()));
        }
    }

    private ContactPage page(Actor actor, long id, @Nullable String refused) {
        Contact contact = directory.get(actor, id);
        return new ContactPage(
                contact,
                times.said(times.zones(List.of(contact)).get(id)),
                trees.all().stream()
                        .filter(tree -> tree.everybody().contains(id))
                        .toList(),
                Directory.showsNumbers(actor) ? directory.changes(actor, id) : List.of(),
                refused);
    }
}
