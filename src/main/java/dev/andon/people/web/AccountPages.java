package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Profile;
import dev.andon.people.Tokens;
import dev.andon.people.security.Sessions;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.TooMany;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountPages {
    private final People people;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Clock clock;

    AccountPages(People people, Accounts accounts, Tokens tokens, Sessions sessions, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    @May(Access.VIEWER)
    @GetMapping("/account")
    ModelAndView show(Actor actor) {
        Person person = people.get(actor.personId());
        Form form = Form.of(Map.of(
                "name", person.name(),
                "handle", person.handle(),
                "zone", person.zone().getId(),
                "single_keys_off", Boolean.toString(!person.singleKeys())));
        return Pages.page("people/account", page(actor, form));
    }

    @May(Access.VIEWER)
    @PostMapping("/account")
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(required = false) @Nullable String handle,
            @RequestParam(name = "single_keys_off", defaultValue = "") String keysOff,
            RedirectAttributes redirect) {
        try {
            accounts.changeProfile(actor, new Profile(name, zone, handle, keysOff.isEmpty()));
        } catch (Invalid e) {
            String typed = handle == null ? "" : handle;
            Form form =
                    Form.refused(Map.of("name", name, "zone", zone, "handle", typed, "single_keys_off", keysOff), e);
            return Pages.unprocessable("people/account", page(actor, form));
        }
        return back(redirect, "Saved.");
    }

    @May(Access.VIEWER)
    @GetMapping("/account/password")
    ModelAndView password() {
        return Pages.page("people/password", new FormPage(Form.empty()));
    }

    @May(Access.VIEWER)
    @PostMapping("/account/password")
    ModelAndView changePassword(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "current_password", defaultValue = "") String current,
            @RequestParam(name = "new_password", defaultValue = "") String next,
            RedirectAttributes redirect) {
        try {
            sessions.renew(request, accounts.changePassword(actor, current, next));
        } catch (Invalid e) {
            return Pages.unprocessable("people/password", new FormPage(Form.refused(Map.of(), e)));
        } catch (TooMany e) {
            Form form =
                    Form.refused(Map.of(), new Invalid("current_password", "was tried too often. " + e.getMessage()));
            return Pages.unprocessable("people/password", new FormPage(form));
        }
        return back(redirect, "Your password is changed. Everywhere else you are signed out.");
    }

    @May(Access.VIEWER)
    @PostMapping("/account/tokens/{id}/revocation")
    ModelAndView revoke(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(actor, id);
        return back(redirect, "The token is revoked.");
    }

    private AccountPage page(Actor actor, Form form) {
        return new AccountPage(people.get(actor.personId()), form, tokens.of(actor), clock.instant());
    }

    private static ModelAndView back(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/account");
    }
}
