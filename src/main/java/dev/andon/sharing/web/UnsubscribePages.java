package dev.andon.sharing.web;

import dev.andon.people.Anyone;
import dev.andon.sharing.Signed;
import dev.andon.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Unsubscribing from a letter. Looking ends nothing: programs that check mail look at every link. */
@Controller
class UnsubscribePages {
    private static final String WHY = "who holds the signed link got the letter it was in";
    private final Signed signed;

    UnsubscribePages(Signed signed) {
        this.signed = signed;
    }

    @GetMapping("/unsubscribe/{token}")
    @Anyone(WHY)
    ModelAndView show(@PathVariable String token) {
        return Pages.page(
                "sharing/unsubscribe",
                new UnsubscribePage(token, signed.words(token).orElse(null), false));
    }

    @PostMapping("/unsubscribe/{token}")
    @Anyone(WHY)
    ModelAndView end(@PathVariable String token) {
        String words = signed.words(token).orElse(null);
        signed.end(token);
        return Pages.page("sharing/unsubscribe", new UnsubscribePage(token, words, true));
    }
}
