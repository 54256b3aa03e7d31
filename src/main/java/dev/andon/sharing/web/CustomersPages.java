package dev.andon.sharing.web;

import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.sharing.CustomerEditing;
import dev.andon.sharing.CustomerEditing.Decide;
import dev.andon.sharing.CustomerEditing.Details;
import dev.andon.sharing.CustomerEditing.Never;
import dev.andon.sharing.CustomerEditing.Redact;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting together what customers read, beside the original. */
@Controller
@RequestMapping({"/incidents/{number}/report/customers", "/incidents/{number}/reports/{report}/customers"})
class CustomersPages {
    private final CustomersPage page;
    private final CustomerEditing editing;

    CustomersPages(CustomersPage page, CustomerEditing editing) {
        this.page = page;
        this.editing = editing;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Pages.page("sharing/customers", page.of(actor, ReportAddress.of(number, report), Form.empty()));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView begin(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        ReportAddress at = ReportAddress.of(number, report);
        editing.begin(actor, at);
        return back(actor, at, "");
    }

    @PostMapping("/details")
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        String approver = typed.getOrDefault("approver_id", "").strip();
        Details details = new Details(
                typed.getOrDefault("title", ""),
                typed.containsKey("names"),
                approver.isEmpty() ? null : approver.matches("\\d{1,18}") ? Long.valueOf(approver) : Long.valueOf(-1));
        return done(actor, at, typed, "details", () -> editing.change(actor, at, details, version(typed)));
    }

    @PostMapping("/sections/{key}")
    @May(Access.RESPONDER)
    ModelAndView decide(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        Decide decide = new Decide(
                typed.get("treatment"), typed.get("heading"), typed.get("body"), typed.containsKey("blocks"));
        return done(actor, at, typed, key, () -> editing.decide(actor, at, key, decide, null));
    }

    @PostMapping("/redactions")
    @May(Access.RESPONDER)
    ModelAndView redact(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        String section = typed.getOrDefault("section", "");
        Redact redact = new Redact(section, typed.get("words"), typed.get("instead"));
        return done(actor, at, typed, section, () -> editing.redact(actor, at, redact, null));
    }

    @PostMapping("/redactions/{id:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView unredact(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        return ofRedaction(actor, ReportAddress.of(number, report), typed, at -> editing.unredact(actor, at, id));
    }

    @PostMapping("/redactions/{id:\\d+}/check")
    @May(Access.RESPONDER)
    ModelAndView check(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        return ofRedaction(actor, ReportAddress.of(number, report), typed, at -> editing.check(actor, at, id));
    }

    private ModelAndView ofRedaction(
            Actor actor, ReportAddress at, Map<String, String> typed, Consumer<ReportAddress> command) {
        return done(actor, at, typed, typed.getOrDefault("section", ""), () -> command.accept(at));
    }

    @PostMapping("/never")
    @May(Access.RESPONDER)
    ModelAndView never(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        Never never = new Never(typed.get("words"), typed.get("instead"));
        return done(actor, at, typed, "never", () -> editing.never(actor, at, never));
    }

    @PostMapping("/never/{id:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView allow(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(actor, at, Map.of(), "never", () -> editing.allow(actor, at, id));
    }

    /** Back to where it was typed; with what was typed when it was refused. */
    private ModelAndView done(
            Actor actor, ReportAddress at, Map<String, String> typed, String about, Runnable command) {
        try {
            command.run();
            return back(actor, at, about);
        } catch (Invalid refused) {
            return again(actor, at, typed, about, refused);
        } catch (Stale stale) {
            return again(actor, at, typed, about, new Invalid("title", "was changed meanwhile. " + stale.getMessage()));
        }
    }

    private ModelAndView again(
            Actor actor, ReportAddress at, Map<String, String> typed, String about, Invalid refused) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.put("about", about);
        return Pages.unprocessable("sharing/customers", page.of(actor, at, Form.refused(kept, refused)));
    }

    private ModelAndView back(Actor actor, ReportAddress at, String about) {
        String home = page.of(actor, at, Form.empty()).home();
        boolean section = about.matches("[a-z0-9_-]+");
        return new ModelAndView("redirect:" + home + (section ? "#" + about : ""));
    }

    private static @Nullable Long version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
