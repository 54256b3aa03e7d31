package dev.andon.timeline.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.response.Act;
import dev.andon.timeline.Curating;
import dev.andon.timeline.CurationChange;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.web.TimelineView.History;
import dev.andon.timeline.web.TimelineView.Past;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Who changed a timeline when, and undoing it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/report/timeline")
class HistoryPages {
    private static final int SHOWN = 50;
    private static final int FACTS = 12;

    private final Timelines timelines;
    private final Curating curating;
    private final Places places;
    private final ChangeRows rows;
    private final JsonMapper json;

    HistoryPages(Timelines timelines, Curating curating, Places places, ChangeRows rows, JsonMapper json) {
        this.timelines = timelines;
        this.curating = curating;
        this.places = places;
        this.rows = rows;
        this.json = json;
    }

    @GetMapping("/history")
    @May(Access.VIEWER)
    ModelAndView history(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String before) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<CurationChange> found = timelines.changes(actor, number, from, SHOWN + 1);
        List<Past> shown = found.stream()
                .limit(SHOWN)
                .map(change -> new Past(change, facts(change)))
                .toList();
        String more =
                found.size() > SHOWN ? "?before=" + shown.getLast().change().number() : null;
        return Pages.page("timeline/history", new History(places.of(actor, number), shown, more));
    }

    private List<String> facts(CurationChange change) {
        return change.lines().stream()
                .flatMap(line -> Stream.of(line.item().words()
                        + ": "
                        + String.join("; ", rows.facts(text(line.before()), text(line.after())))))
                .limit(FACTS)
                .toList();
    }

    private @Nullable String text(@Nullable Piece piece) {
        return piece == null ? null : json.writeValueAsString(piece);
    }

    @PostMapping("/undo")
    @May(Access.RESPONDER)
    ModelAndView undo(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        try {
            curating.undo(Act.by(actor, "web"), number, change.matches("\\d{1,18}") ? Long.parseLong(change) : 0);
            redirect.addFlashAttribute("notice", "Undone. It stands in the history, and can be brought back.");
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("notice", conflict.getMessage());
        }
        return new ModelAndView("redirect:/incidents/%d/report/timeline%s"
                .formatted(number, back.equals("timeline") ? "" : "/history"));
    }
}
