package dev.andon.people.web;

import dev.andon.people.Actor;
import dev.andon.people.Anyone;
import dev.andon.people.Streams;
import dev.andon.people.security.Sessions;
import dev.andon.people.security.SignIn;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.TooMany;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInPages {
    // A path of ours. "//host" and "/\host" are other sites to a browser, which also drops control characters.
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private final SignIn signIn;
    private final Sessions sessions;
    private final Streams streams;

    SignInPages(SignIn signIn, Sessions sessions, Streams streams) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.streams = streams;
    }

    @Anyone("the way in")
    @GetMapping("/sign-in")
    ModelAndView show(@Nullable Actor actor, @RequestParam(defaultValue = "/") String next) {
        return actor == null ? Pages.page("people/sign-in", new SignInPage(Form.empty(), own(next), null)) : goOn(next);
    }

    @Anyone("the way in")
    @PostMapping("/sign-in")
    ModelAndView signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next) {
        try {
            signIn.signIn(request, email, password);
            return goOn(next);
        } catch (Invalid e) {
            return refused(e, email, next, "This e-mail and password do not fit together. Check both and try again.");
        } catch (TooMany e) {
            return refused(e, email, next, e.getMessage());
        }
    }

    /** A room left open in another tab is not read on; streams of their other sessions come back by themselves. */
    @Anyone("leaving is always allowed")
    @PostMapping("/sign-out")
    ModelAndView signOut(@Nullable Actor actor, HttpServletRequest request) {
        sessions.end(request);
        if (actor != null && actor.isPerson()) {
            streams.end(actor.personId());
        }
        return goOn("/sign-in");
    }

    private static ModelAndView refused(Refusal refusal, String email, String next, String sentence) {
        SignInPage page = new SignInPage(Form.of(Map.of("email", email)), own(next), sentence);
        ModelAndView view = Pages.page("people/sign-in", page);
        view.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return view;
    }

    private static ModelAndView goOn(String next) {
        RedirectView view = new RedirectView(own(next));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static String own(String next) {
        return OWN_PATH.matcher(next).matches() ? next : "/";
    }
}
