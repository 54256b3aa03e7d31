package dev.andon.sharing.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.sharing.Readers;
import dev.andon.sharing.SharingHouse;
import dev.andon.sharing.Subscriptions;
import dev.andon.sharing.internal.ReaderTable.Wishes;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one wants to be told of reports, and whether one is counted as a reader. */
@Controller
@RequestMapping("/account/reports")
class OwnReportsPages {
    private final Subscriptions subscriptions;
    private final Readers readers;
    private final SharingHouse house;

    OwnReportsPages(Subscriptions subscriptions, Readers readers, SharingHouse house) {
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.house = house;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "all") String subject,
            @RequestParam(defaultValue = "") String key) {
        return Pages.page("sharing/own", page(actor, Form.of(Map.of("subject", subject, "key", key))));
    }

    private OwnReportsPage page(Actor actor, Form form) {
        Wishes wishes = readers.wishes(actor);
        return new OwnReportsPage(
                subscriptions.of(actor),
                OwnReportsPage.boxes(wishes.counted(), wishes.anniversaries()),
                form,
                house.settings());
    }

    @PostMapping("/subscriptions")
    @May(Access.VIEWER)
    ModelAndView subscribe(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes notice) {
        try {
            subscriptions.subscribe(
                    actor, new Subscriptions.Draft(typed.get("subject"), typed.get("key"), typed.get("pace")));
        } catch (Invalid refused) {
            return Pages.unprocessable("sharing/own", page(actor, Form.refused(new HashMap<>(typed), refused)));
        }
        notice.addFlashAttribute("notice", "You will be told.");
        return new ModelAndView("redirect:/account/reports");
    }

    @PostMapping("/subscriptions/{id:\\d+}/removal")
    @May(Access.VIEWER)
    String unsubscribe(Actor actor, @PathVariable long id) {
        subscriptions.unsubscribe(actor, id);
        return "redirect:/account/reports";
    }

    @PostMapping("/reading")
    @May(Access.VIEWER)
    String wish(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes notice) {
        readers.wish(actor, new Wishes(!typed.containsKey("uncounted"), typed.containsKey("anniversaries")));
        notice.addFlashAttribute("notice", "Saved.");
        return "redirect:/account/reports";
    }
}
