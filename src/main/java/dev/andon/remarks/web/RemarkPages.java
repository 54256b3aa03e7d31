package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.learning.Writing;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.remarks.Contributions;
import dev.andon.remarks.Draft;
import dev.andon.remarks.Drafting;
import dev.andon.remarks.Kind;
import dev.andon.remarks.Mentioning;
import dev.andon.remarks.Place;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarking;
import dev.andon.remarks.Remarks;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.Shell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The comments of a report: all of them, one of them, and beginning one. */
@Controller
@RequestMapping({"/incidents/{number}/report/comments", "/incidents/{number}/reports/{report}/comments"})
class RemarkPages {
    private final Remarks remarks;
    private final Remarking remarking;
    private final Drafting drafting;
    private final Contributions contributions;
    private final Mentioning mentions;
    private final Cards cards;
    private final Reports reports;
    private final Incidents incidents;
    private final ReportTabs tabs;
    private final Writing writing;
    private final RemarksBelow below;

    RemarkPages(
            Remarks remarks,
            Remarking remarking,
            Drafting drafting,
            Contributions contributions,
            Mentioning mentions,
            Cards cards,
            Reports reports,
            Incidents incidents,
            ReportTabs tabs,
            Writing writing,
            RemarksBelow below) {
        this.remarks = remarks;
        this.remarking = remarking;
        this.drafting = drafting;
        this.contributions = contributions;
        this.mentions = mentions;
        this.cards = cards;
        this.reports = reports;
        this.incidents = incidents;
        this.tabs = tabs;
        this.writing = writing;
        this.below = below;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(defaultValue = "open") String show) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        Incident incident = incidents.find(actor, number);
        List<Remark> all = remarks.of(found);
        List<Remark> shown = all.stream().filter(Lists.wanted(show, actor)).toList();
        return Pages.page(
                "remarks/list",
                new RemarkViews.Whole(
                        incident,
                        found,
                        tabs.of(found),
                        cards.of(incident, found, shown),
                        show,
                        Lists.counts(all, actor),
                        contributions.of(found),
                        writing.beat(found)));
    }

    /** Whoever opens it has seen where they are mentioned in it. */
    @GetMapping("/{comment:\\d+}")
    @May(Access.VIEWER)
    ModelAndView one(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment) {
        ReportAddress at = ReportAddress.of(number, report);
        Report found = reports.find(actor, at);
        Incident incident = incidents.find(actor, number);
        Remark remark = remarks.find(actor, at, comment);
        mentions.seen(actor, at, comment);
        RemarkViews.Card card = cards.of(incident, found, List.of(remark)).getFirst();
        return Pages.page("remarks/one", new RemarkViews.One(incident, found, tabs.of(found), card, -1, Form.empty()));
    }

    @GetMapping("/new")
    @May(Access.VIEWER)
    ModelAndView write(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        return Pages.page("remarks/new", view(actor, ReportAddress.of(number, report), Form.of(typed)));
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView begin(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        Draft draft = new Draft(
                typed.get("kind"),
                typed.get("section"),
                typed.get("quote"),
                typed.get("before"),
                typed.get("text"),
                typed.get("replacement"));
        try {
            Remark remark = remarking.begin(Act.by(actor, "web"), at, draft);
            return Pages.seeOther(home(reports.find(actor, at), remark));
        } catch (Invalid invalid) {
            return Pages.unprocessable("remarks/new", view(actor, at, Form.refused(new HashMap<>(typed), invalid)));
        }
    }

    /** Where a comment is read: below its section, or among all of them. */
    static String home(Report report, Remark remark) {
        boolean inText = remark.place() != null
                && report.section(remark.place().section()).isPresent()
                && !remark.isResolved();
        return report.path() + (inText ? "" : "/comments?show=all") + "#comment-" + remark.number();
    }

    private RemarkViews.New view(Actor actor, ReportAddress at, Form form) {
        Report report = reports.find(actor, at);
        Incident incident = incidents.find(actor, at.number());
        Kind kind = Kind.find(form.value("kind")).orElse(Kind.COMMENT);
        String passage = kind == Kind.SUGGESTION && !form.value("quote").isBlank()
                ? drafting.passage(
                                incident,
                                report,
                                form.value("section"),
                                form.value("quote"),
                                form.values().get("before"))
                        .map(Place::quote)
                        .orElse(null)
                : null;
        List<Remark> others = remarks.of(report).stream()
                .filter(remark -> !remark.isResolved() && remark.isIn(form.value("section")))
                .toList();
        return new RemarkViews.New(incident, report, kind, form, passage, cards.of(incident, report, others));
    }

    /** What stands beside and below the text, for {@code remarks.js} when somebody has said something. */
    @GetMapping("/beside")
    @May(Access.VIEWER)
    ResponseEntity<String> beside(
            Actor actor,
            Shell shell,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        Incident incident = incidents.find(actor, number);
        String html = below.rail(shell, incident, found)
                + String.join("", below.render(shell, incident, found).values());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-store")
                .body(html);
    }
}
