package dev.andon.contacts.web;

import dev.andon.catalog.Catalog;
import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory to be written. */
@Controller
@RequestMapping("/contacts")
class ContactFormPages {
    private static final String FORM = "contacts/contactform";
    private static final String REGIONS =
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    private final Directory directory;
    private final People people;
    private final Catalog catalog;

    ContactFormPages(Directory directory, People people, Catalog catalog) {
        this.directory = directory;
        this.people = people;
        this.catalog = catalog;
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(@RequestParam(defaultValue = "house") String kind) {
        return Pages.page(FORM, page(null, Form.of(Map.of("kind", kind))));
    }

    @GetMapping("/{id:\\d+}/edit")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long id) {
        Contact contact = directory.get(actor, id);
        return Pages.page(FORM, page(contact, Form.of(ContactTyped.values(contact))));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView create(Actor actor, @RequestParam Map<String, String> typed) {
        return save(null, typed, () -> directory.create(actor, ContactTyped.draft(typed)));
    }

    @PostMapping("/{id:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView change(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        Contact contact = directory.get(actor, id);
        return save(
                contact,
                typed,
                () -> directory.change(actor, id, ContactTyped.draft(typed), ContactTyped.version(typed)));
    }

    private ModelAndView save(@Nullable Contact contact, Map<String, String> typed, Supplier<Contact> command) {
        try {
            return Pages.seeOther("/contacts/" + command.get().id());
        } catch (Invalid invalid) {
            return refused(
                    contact,
                    typed,
                    invalid.errors().stream().map(ContactTyped::atField).toList());
        } catch (Conflict conflict) {
            return refused(contact, typed, List.of(new FieldError("name", conflict.getMessage())));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", contact == null ? "" : Long.toString(contact.version()));
            String message =
                    "was changed by somebody while you wrote; open it in another tab to compare, then save again"
                            + " to put yours in its place";
            return refused(contact, again, List.of(new FieldError("name", message)));
        }
    }

    private ModelAndView refused(@Nullable Contact contact, Map<String, String> typed, List<FieldError> errors) {
        return Pages.unprocessable(FORM, page(contact, new Form(new HashMap<>(typed), errors)));
    }

    private ContactFormPage page(@Nullable Contact contact, Form form) {
        List<Option> accounts = people.active().stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        List<Option> vendors = catalog.now().vendors().values().stream()
                .filter(vendor -> !vendor.retired())
                .map(vendor -> new Option(vendor.key(), vendor.name()))
                .toList();
        List<Option> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || id.matches(REGIONS))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
        return new ContactFormPage(contact, form, accounts, vendors, zones);
    }
}
