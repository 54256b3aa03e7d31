package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.outbox.UndoneWork;
import dev.andon.ui.Pages;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What Andon was to do and could not yet, for owners: a rule that declares nothing is silent otherwise. */
@Controller
@RequestMapping("/house/undone")
class UndonePages {
    private static final int SHOWN = 100;

    private final UndoneWork undone;
    private final Clock clock;

    UndonePages(UndoneWork undone, Clock clock) {
        this.undone = undone;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        return Pages.page("people/undone", new UndonePage(undone.list(SHOWN), undone.count(), clock.instant()));
    }

    @PostMapping("/attempts")
    @May(Access.OWNER)
    ModelAndView again(RedirectAttributes redirect) {
        long tried = undone.again();
        redirect.addFlashAttribute(
                "notice", tried == 0 ? "Nothing is left undone." : "Trying again; look once more in a moment.");
        return new ModelAndView("redirect:/house/undone");
    }
}
