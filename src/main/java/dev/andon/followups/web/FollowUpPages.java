package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUpPart;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.Quality;
import dev.andon.followups.Quality.Advice;
import dev.andon.followups.web.FollowUpViews.Edit;
import dev.andon.followups.web.FollowUpViews.One;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One follow-up: read it, change it, say what becomes of it. */
@Controller
@RequestMapping("/follow-ups/{number:\\d+}")
class FollowUpPages {
    private static final String ONE = "followups/one";
    private static final String EDIT = "followups/edit";
    /** Where a press on a card comes back to: a page of follow-ups, never another place. */
    private static final Pattern BACK =
            Pattern.compile("/(follow-ups(/board|/mine|/teams/[a-z0-9._-]+)?|incidents/\\d{1,15}/report/follow-ups)"
                    + "(\\?[\\w.~%&=+*-]*)?");

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Quality quality;
    private final FollowUpTabs tabs;
    private final List<FollowUpPart> parts;
    private final Showing showing;
    private final Offering offering;
    private final Typed typed;

    FollowUpPages(
            FollowUps followUps,
            FollowingUp followingUp,
            Quality quality,
            FollowUpTabs tabs,
            List<FollowUpPart> parts,
            Showing showing,
            Offering offering,
            Typed typed) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.quality = quality;
        this.tabs = tabs;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(FollowUpPart::order))
                .toList();
        this.showing = showing;
        this.offering = offering;
        this.typed = typed;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView read(Actor actor, @PathVariable long number) {
        return Pages.page(ONE, one(actor, number, Form.empty()));
    }

    private One one(Actor actor, long number, Form form) {
        FollowUp item = followUps.find(actor, number);
        Shown shown = showing.one(actor, item);
        List<String> beside = parts.stream()
                .map(part -> part.render(actor, item))
                .filter(Objects::nonNull)
                .toList();
        return new One(
                tabs.links(),
                shown,
                followUps.history(actor, number),
                quality.of(actor, item),
                offering.of(actor, item.incident()),
                beside,
                form);
    }

    @GetMapping("/edit")
    @May(Access.RESPONDER)
    ModelAndView edit(Actor actor, @PathVariable long number) {
        Shown shown = showing.one(actor, followUps.find(actor, number));
        return Pages.page(EDIT, edit(actor, shown, null, Form.of(typed.of(shown))));
    }

    private Edit edit(Actor actor, Shown shown, @Nullable Shown clash, Form form) {
        FollowUp item = shown.item();
        FollowUpDraft draft = typed.draft(actor, form.values());
        List<Advice> advice = item.state().isOpen() ? quality.of(actor, item.incident(), draft) : List.of();
        return new Edit(tabs.links(), shown, offering.of(actor, item.incident()), advice, clash, form);
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView change(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        FollowUp item = followUps.find(actor, number);
        Shown shown = showing.one(actor, item);
        try {
            long version = version(sent, item);
            followingUp.change(Act.by(actor, "web"), number, typed.draft(actor, sent), version);
            return Pages.seeOther(item.path());
        } catch (Invalid invalid) {
            return Pages.unprocessable(EDIT, edit(actor, shown, null, Form.refused(sent, invalid)));
        } catch (Stale _) {
            Shown now = showing.one(actor, followUps.find(actor, number));
            Map<String, String> again = new HashMap<>(sent);
            again.put("version", Long.toString(now.item().version()));
            ModelAndView page = Pages.page(EDIT, edit(actor, now, now, Form.of(again)));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private static long version(Map<String, String> sent, FollowUp item) {
        return Objects.requireNonNullElse(seen(sent), item.version());
    }

    /** The version that a form was read with; null when it does not say. */
    private static @Nullable Long seen(Map<String, String> sent) {
        String typed = sent.getOrDefault("version", "");
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    @PostMapping("/starts")
    @May(Access.RESPONDER)
    ModelAndView start(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        return done(actor, number, sent, () -> followingUp.start(Act.by(actor, "web"), number));
    }

    @PostMapping("/completions")
    @May(Access.RESPONDER)
    ModelAndView complete(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        return done(actor, number, sent, () -> followingUp.done(Act.by(actor, "web"), number, sent.get("how")));
    }

    @PostMapping("/verifications")
    @May(Access.RESPONDER)
    ModelAndView verify(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        return done(actor, number, sent, () -> followingUp.verify(Act.by(actor, "web"), number, sent.get("proof")));
    }

    @PostMapping("/reopenings")
    @May(Access.RESPONDER)
    ModelAndView reopen(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        return done(actor, number, sent, () -> followingUp.reopen(Act.by(actor, "web"), number, sent.get("reason")));
    }

    @PostMapping("/declines")
    @May(Access.RESPONDER)
    ModelAndView decline(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        Map<String, String> declining = new HashMap<>(sent);
        declining.put("declining", "true");
        // One that is declined can be declined anew, so only what was read tells that somebody was faster.
        Act act = Act.by(actor, "web").expecting(seen(sent));
        return done(actor, number, declining, () -> followingUp.decline(act, number, typed.decline(actor, sent)));
    }

    private ModelAndView done(Actor actor, long number, Map<String, String> sent, Supplier<FollowUp> command) {
        try {
            FollowUp item = command.get();
            String back = sent.getOrDefault("back", "");
            return Pages.seeOther(BACK.matcher(back).matches() ? back : item.path());
        } catch (Invalid invalid) {
            return Pages.unprocessable(ONE, one(actor, number, Form.refused(sent, invalid)));
        } catch (Conflict | Stale faster) {
            ModelAndView page = Pages.page(ONE, one(actor, number, Form.refused(sent, "state", faster)));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
