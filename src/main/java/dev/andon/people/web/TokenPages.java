package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.NewToken;
import dev.andon.people.Tokens;
import dev.andon.platform.problem.Invalid;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TokenPages {
    private final Tokens tokens;
    private final Clock clock;

    TokenPages(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @May(Access.VIEWER)
    @GetMapping("/account/tokens")
    ModelAndView form(Actor actor) {
        Form form = Form.of(Map.of("scope", actor.access().word(), "days", "90"));
        return Pages.page("people/new-token", new NewTokenPage(form, actor.access()));
    }

    /** Answers with the page that shows the token, not with a redirect to it: it must not be kept anywhere on the way. */
    @May(Access.VIEWER)
    @PostMapping("/account/tokens")
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String days) {
        try {
            ModelAndView shown =
                    Pages.page("people/token", tokens.issue(actor, new NewToken(name, scope, expiry(days))));
            // 201, because Turbo shows no 200 that answers a form.
            shown.setStatus(HttpStatus.CREATED);
            return shown;
        } catch (Invalid e) {
            Form form = Form.refused(Map.of("name", name, "scope", scope, "days", days), e);
            return Pages.unprocessable("people/new-token", new NewTokenPage(form, actor.access()));
        }
    }

    private Instant expiry(String days) {
        if (Choices.lives().stream().map(Option::value).noneMatch(days::equals)) {
            throw new Invalid("days", "must be one of the choices");
        }
        return clock.instant().plus(Duration.ofDays(Long.parseLong(days)));
    }
}
