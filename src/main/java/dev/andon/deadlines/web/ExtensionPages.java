package dev.andon.deadlines.web;

import dev.andon.deadlines.Deadlines;
import dev.andon.deadlines.Extending;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
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

/** Another last day for a follow-up, with the reason. */
@Controller
@RequestMapping("/follow-ups/{number:\\d+}/extension")
class ExtensionPages {
    private final FollowUps followUps;
    private final Deadlines deadlines;
    private final Extending extending;

    ExtensionPages(FollowUps followUps, Deadlines deadlines, Extending extending) {
        this.followUps = followUps;
        this.deadlines = deadlines;
        this.extending = extending;
    }

    @GetMapping
    @May(Access.RESPONDER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        FollowUp followUp = followUps.find(actor, number);
        Map<String, String> values = Map.of("version", Long.toString(followUp.version()));
        return Pages.page("deadlines/extension", view(followUp, Form.of(values)));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView move(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        Act act = Act.by(actor, "web").expecting(Words.version(typed.get("version")));
        try {
            extending.extend(act, number, new Extending.Draft(typed.get("until"), typed.get("reason")));
            return Pages.seeOther("/follow-ups/" + number);
        } catch (Invalid invalid) {
            return again(actor, number, Form.refused(typed, invalid));
        } catch (Missing missing) {
            throw missing;
        } catch (Stale stale) {
            Map<String, String> values = new HashMap<>(typed);
            values.put("version", Long.toString(followUps.find(actor, number).version()));
            return again(actor, number, Form.refused(values, "until", stale));
        } catch (Refusal refusal) {
            return again(actor, number, Form.refused(typed, "until", refusal));
        }
    }

    private ModelAndView again(Actor actor, long number, Form form) {
        return Pages.unprocessable("deadlines/extension", view(followUps.find(actor, number), form));
    }

    private DeadlineViews.Extension view(FollowUp followUp, Form form) {
        return new DeadlineViews.Extension(followUp, deadlines.of(followUp), form);
    }
}
