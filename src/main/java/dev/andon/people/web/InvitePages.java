package dev.andon.people.web;

import dev.andon.people.AcceptInvite;
import dev.andon.people.Anyone;
import dev.andon.people.Entrance;
import dev.andon.people.Invites;
import dev.andon.platform.problem.Invalid;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class InvitePages {
    private final Invites invites;
    private final Entrance entrance;

    InvitePages(Invites invites, Entrance entrance) {
        this.invites = invites;
        this.entrance = entrance;
    }

    @Anyone("who holds the link is invited")
    @GetMapping("/invites/{secret}")
    ModelAndView show(@PathVariable String secret) {
        return Pages.page("people/invite", new InvitePage(invites.get(secret), secret, Form.empty()));
    }

    @Anyone("who holds the link is invited")
    @PostMapping("/invites/{secret}")
    ModelAndView accept(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        try {
            entrance.letIn(request, invites.accept(secret, new AcceptInvite(name, password)));
            return new ModelAndView("redirect:/");
        } catch (Invalid e) {
            Form form = Form.refused(Map.of("name", name), e);
            return Pages.unprocessable("people/invite", new InvitePage(invites.get(secret), secret, form));
        }
    }
}
