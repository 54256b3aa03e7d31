package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.people.Actor;
import dev.andon.people.Invite;
import dev.andon.people.Invites;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Form;
import dev.andon.ui.ListAddress;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PeoplePages {
    private static final int SIZE = 50;

    private final People people;
    private final Accounts accounts;
    private final Invites invites;
    private final InviteLinks links;

    PeoplePages(People people, Accounts accounts, Invites invites, InviteLinks links) {
        this.people = people;
        this.accounts = accounts;
        this.invites = invites;
        this.links = links;
    }

    @May(Access.OWNER)
    @GetMapping("/people")
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 1);
        return Pages.page(
                "people/people", page(actor, text, after, Form.of(Map.of("access", Access.RESPONDER.word()))));
    }

    @May(Access.OWNER)
    @GetMapping("/people/invites")
    String list() {
        return "redirect:/people";
    }

    @May(Access.OWNER)
    @PostMapping("/people/invites")
    ModelAndView invite(
            Actor actor,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String access) {
        try {
            Invite.Issued issued = invites.invite(actor, email, access);
            ModelAndView shown = Pages.page("people/invited", new InvitedPage(issued.invite(), links.url(issued)));
            shown.setStatus(HttpStatus.CREATED);
            return shown;
        } catch (Invalid e) {
            Form form = Form.refused(Map.of("email", email, "access", access), e);
            return Pages.unprocessable("people/people", page(actor, "", null, form));
        }
    }

    @May(Access.OWNER)
    @PostMapping("/people/{id}/access")
    String changeAccess(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String access,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return tell(redirect, text, () -> {
            Person person = accounts.changeAccess(actor, id, access);
            return "%s has %s access now."
                    .formatted(person.name(), person.access().word());
        });
    }

    @May(Access.OWNER)
    @PostMapping("/people/{id}/deactivation")
    String deactivate(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return tell(redirect, text, () -> accounts.deactivate(actor, id).name() + " is signed out and cannot sign in.");
    }

    @May(Access.OWNER)
    @PostMapping("/people/{id}/reactivation")
    String reactivate(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return tell(redirect, text, () -> accounts.reactivate(actor, id).name() + " can sign in again.");
    }

    private PeoplePage page(Actor actor, String text, @Nullable Cursor after, Form form) {
        List<Person> found = people.called(text);
        Slice<Person> page = Slice.within(found, after, SIZE, person -> Cursor.of(person.id()));
        return new PeoplePage(
                page.items(),
                found.size(),
                text.strip(),
                page.nextCursor() == null ? null : ListAddress.of("/people", text, page.nextCursor()),
                after == null ? null : ListAddress.of("/people", text, null),
                invites.open(actor),
                form);
    }

    private static String tell(RedirectAttributes redirect, String text, Supplier<String> command) {
        try {
            redirect.addFlashAttribute("notice", command.get());
        } catch (Conflict e) {
            redirect.addFlashAttribute("notice", e.getMessage());
        }
        return "redirect:" + ListAddress.of("/people", text, null);
    }
}
