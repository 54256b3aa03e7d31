package dev.andon.sharing.web;

import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.sharing.CustomerPublishing;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approving what customers read, publishing it, and taking it back. */
@Controller
@RequestMapping({"/incidents/{number}/report/customers", "/incidents/{number}/reports/{report}/customers"})
class CustomersOutPages {
    private final CustomersPage page;
    private final CustomerPublishing publishing;

    CustomersOutPages(CustomersPage page, CustomerPublishing publishing) {
        this.page = page;
        this.publishing = publishing;
    }

    @PostMapping("/approval")
    @May(Access.RESPONDER)
    ModelAndView approve(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(name = "content_hash", defaultValue = "") String contentHash,
            RedirectAttributes notice) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(
                actor,
                at,
                Map.of(),
                notice,
                "Approved, in these words.",
                () -> publishing.approve(actor, at, contentHash));
    }

    @PostMapping("/publication")
    @May(Access.RESPONDER)
    ModelAndView publish(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            RedirectAttributes notice) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(
                actor,
                at,
                Map.of(),
                notice,
                "Published. Everybody can read it now.",
                () -> publishing.publish(actor, at));
    }

    @PostMapping("/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView withdraw(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes notice) {
        ReportAddress at = ReportAddress.of(number, report);
        String said = "Withdrawn. Whoever comes to the page is told so, and reads nothing of it.";
        return done(actor, at, Map.of("reason", reason), notice, said, () -> publishing.withdraw(actor, at, reason));
    }

    private ModelAndView done(
            Actor actor,
            ReportAddress at,
            Map<String, String> typed,
            RedirectAttributes notice,
            String said,
            Runnable command) {
        try {
            command.run();
            notice.addFlashAttribute("notice", said);
            return new ModelAndView(
                    "redirect:" + page.of(actor, at, Form.empty()).home());
        } catch (Invalid refused) {
            return again(actor, at, Form.refused(typed, refused));
        } catch (Conflict | Stale refused) {
            return again(actor, at, Form.refused(typed, new Invalid("publication", ": " + refused.getMessage())));
        }
    }

    private ModelAndView again(Actor actor, ReportAddress at, Form form) {
        return Pages.unprocessable("sharing/customers", page.of(actor, at, form));
    }
}
