package dev.andon.whys.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.whys.Proofs;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import dev.andon.whys.WhyChange;
import dev.andon.whys.WhyWriting;
import dev.andon.whys.Whys;
import dev.andon.whys.WriteWhy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whys of an incident as a page: an outline that is written a line at a time. */
@Controller
@RequestMapping("/incidents/{number}/report/whys")
class WhysPages {
    private static final String SOURCE = "web";

    private final Incidents incidents;
    private final Whys whys;
    private final WhyWriting writing;
    private final Outline outline;

    WhysPages(Incidents incidents, Whys whys, WhyWriting writing, Outline outline) {
        this.incidents = incidents;
        this.whys = whys;
        this.writing = writing;
        this.outline = outline;
    }

    /**
     * @param under writes an answer below this node
     * @param after writes another answer after this node
     * @param edit changes this node
     * @param at has this node in focus
     */
    @GetMapping
    @May(Access.VIEWER)
    ModelAndView read(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Long under,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long edit,
            @RequestParam(defaultValue = "0") long at) {
        Incident incident = incidents.find(actor, number);
        return Pages.page(
                "whys/whys", outline.page(actor, incident, under, after, edit).at(at));
    }

    /**
     * Another line. One that begins with {@code >} answers the line above it instead of standing beside it; one that
     * begins with {@code <} stands beside what that one answers. An empty line ends the writing.
     */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView add(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(required = false) @Nullable Long after) {
        Incident incident = incidents.find(actor, number);
        if (text.isBlank()) {
            return Pages.seeOther(after == null ? WhysViews.home(number) : WhysViews.line(number, after));
        }
        Line line = Line.typed(text, whys.of(incident), parent, after);
        try {
            Why why = writing.add(
                    Act.by(actor, SOURCE), number, line.parent(), line.position(), WriteWhy.text(line.text()));
            return Pages.seeOther(WhysViews.home(number) + "?after=" + why.node() + "#write");
        } catch (Invalid invalid) {
            Form form = Form.refused(Map.of("text", text), invalid);
            return Pages.unprocessable("whys/whys", outline.writing(actor, incident, parent, after, form));
        }
    }

    @PostMapping("/{node:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView write(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable List<Long> also) {
        Incident incident = incidents.find(actor, number);
        Why stands = whys.of(incident).get(node);
        Map<String, String> fields = typed.toSingleValueMap();
        List<Long> others = also == null ? List.of() : also;
        try {
            writing.write(Act.by(actor, SOURCE), number, node, command(fields, others), version);
            return Pages.seeOther(WhysViews.line(number, node));
        } catch (Stale stale) {
            ModelAndView page = Pages.page(
                    "whys/clash",
                    new WhysViews.Clash(
                            incident, stands, Form.of(fields), others, fields.getOrDefault("factor_shown", "")));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        } catch (Invalid invalid) {
            Form form = Form.refused(fields, invalid);
            return Pages.unprocessable("whys/whys", outline.editing(actor, incident, node, form, others));
        }
    }

    /** A factor's name that was left as it was shown is not another factor, whatever it was merged with. */
    private static WriteWhy command(Map<String, String> typed, List<Long> also) {
        String factor = typed.getOrDefault("factor", "").strip();
        boolean left = !factor.isEmpty() && factor.equals(typed.get("factor_shown"));
        return new WriteWhy(
                typed.getOrDefault("text", ""),
                typed.getOrDefault("confidence", ""),
                Proofs.typed(typed.get("evidence")),
                also,
                left ? null : factor,
                typed.get("kind"),
                typed.getOrDefault("role", ""),
                typed.getOrDefault("note", ""));
    }

    /** @param to up, down, out (beside what it answers) or in (an answer to the one above it) */
    @PostMapping("/{node:\\d+}/moves")
    @May(Access.RESPONDER)
    ModelAndView move(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long version) {
        Incident incident = incidents.find(actor, number);
        Tree tree = whys.of(incident);
        Step step = Step.of(tree, tree.get(node), to);
        return done(
                actor,
                incident,
                node,
                () -> writing.move(Act.by(actor, SOURCE), number, node, step.parent(), step.position(), version));
    }

    @PostMapping("/{node:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView remove(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestParam(required = false) @Nullable Long version) {
        Incident incident = incidents.find(actor, number);
        Long parent = whys.of(incident).get(node).parent();
        return done(
                actor,
                incident,
                parent == null ? 0 : parent,
                () -> writing.remove(Act.by(actor, SOURCE), number, node, version));
    }

    @PostMapping("/undo")
    @May(Access.RESPONDER)
    ModelAndView undo(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "0") long change) {
        Incident incident = incidents.find(actor, number);
        long node = whys.changes(incident).stream()
                .filter(done -> done.change() == change)
                .mapToLong(WhyChange::node)
                .findFirst()
                .orElse(0);
        return done(actor, incident, node, () -> writing.undo(Act.by(actor, SOURCE), number, change));
    }

    private ModelAndView done(Actor actor, Incident incident, long node, Runnable command) {
        try {
            command.run();
            long number = incident.number();
            boolean stands = whys.of(incident).find(node).isPresent();
            return Pages.seeOther(stands ? WhysViews.line(number, node) : WhysViews.home(number));
        } catch (Invalid | Stale | Conflict refusal) {
            Form form = Form.refused(Map.of(), "whys", (Refusal) refusal);
            ModelAndView page = Pages.unprocessable("whys/whys", outline.refused(actor, incident, form));
            page.setStatus(refusal instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return page;
        }
    }
}
