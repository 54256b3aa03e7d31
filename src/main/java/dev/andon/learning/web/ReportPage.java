package dev.andon.learning.web;

import dev.andon.learning.Edition;
import dev.andon.learning.Report;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.learning.internal.Document;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of one incident: reading, title, shape, publication, export. */
@Controller
class ReportPage {
    static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");
    private static final int LATEST = 6;

    private final Reports reports;
    private final Reporting reporting;
    private final Incidents incidents;
    private final Playbook playbook;

    ReportPage(Reports reports, Reporting reporting, Incidents incidents, Playbook playbook) {
        this.reports = reports;
        this.reporting = reporting;
        this.incidents = incidents;
        this.playbook = playbook;
    }

    @GetMapping("/incidents/{number}/report")
    @May(Access.VIEWER)
    ModelAndView read(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Optional<Report> report = reporting.existing(incident);
        return report.isEmpty()
                ? Pages.page("learning/none", new ReportViews.None(incident, templates()))
                : Pages.page("learning/report", view(incident, report.get(), Form.empty()));
    }

    @PostMapping("/incidents/{number}/report")
    @May(Access.RESPONDER)
    String begin(Actor actor, @PathVariable long number, @RequestParam(required = false) @Nullable String template) {
        Incident incident = incidents.find(actor, number);
        if (reports.of(incident).isEmpty()) {
            reporting.draft(Act.by(actor, "web"), number, template);
        }
        return back(number);
    }

    @PostMapping("/incidents/{number}/report/title")
    @May(Access.RESPONDER)
    ModelAndView retitle(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Long version) {
        try {
            reporting.retitle(Act.by(actor, "web"), number, title, version);
            return new ModelAndView(back(number));
        } catch (Invalid e) {
            return refused(actor, number, title, e);
        } catch (Stale e) {
            return refused(actor, number, title, new Invalid("title", "was changed meanwhile. " + e.getMessage()));
        }
    }

    private ModelAndView refused(Actor actor, long number, String title, Invalid invalid) {
        Incident incident = incidents.find(actor, number);
        Form form = Form.refused(Map.of("title", title), invalid);
        return Pages.unprocessable("learning/report", view(incident, reports.find(actor, number), form));
    }

    @PostMapping("/incidents/{number}/report/template")
    @May(Access.RESPONDER)
    String reshape(Actor actor, @PathVariable long number, @RequestParam String template, RedirectAttributes notice) {
        reporting.reshape(Act.by(actor, "web"), number, template);
        notice.addFlashAttribute(
                "notice", "The report has another shape. Every text that people wrote is still in it.");
        return back(number);
    }

    @PostMapping("/incidents/{number}/report/refill")
    @May(Access.RESPONDER)
    String refill(Actor actor, @PathVariable long number) {
        reporting.refill(Act.by(actor, "web"), number);
        return back(number);
    }

    @PostMapping("/incidents/{number}/report/publication")
    @May(Access.RESPONDER)
    ModelAndView publish(
            Actor actor, @PathVariable long number, @RequestParam(required = false) @Nullable Long version) {
        try {
            reporting.publish(Act.by(actor, "web"), number, version);
            return new ModelAndView(back(number));
        } catch (Stale e) {
            Incident incident = incidents.find(actor, number);
            Form form = Form.refused(Map.of(), new Invalid("publication", e.getMessage()));
            return Pages.unprocessable("learning/report", view(incident, reports.find(actor, number), form));
        }
    }

    @GetMapping("/incidents/{number}/report/editions/{edition}")
    @May(Access.VIEWER)
    ModelAndView edition(Actor actor, @PathVariable long number, @PathVariable int edition) {
        Incident incident = incidents.find(actor, number);
        Edition published = reports.edition(actor, number, edition);
        return Pages.page(
                "learning/edition",
                new ReportViews.Published(
                        incident,
                        reports.find(actor, number),
                        published,
                        Sections.html(afterTitle(published.document()), incident)));
    }

    @GetMapping("/incidents/{number}/report.md")
    @May(Access.VIEWER)
    ResponseEntity<String> download(Actor actor, @PathVariable long number) {
        String file = "INC-%d-report.md".formatted(number);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(reports.document(actor, number));
    }

    private ReportViews.Whole view(Incident incident, Report report, Form form) {
        return new ReportViews.Whole(
                incident,
                report,
                Document.subtitle(incident),
                Sections.views(report, incident),
                reports.figures(incident),
                reports.editions(report),
                reports.latestWriting(report, LATEST),
                templates(),
                form);
    }

    private List<Option> templates() {
        return playbook.reportTemplates().stream()
                .map(t -> new Option(t.key(), t.name()))
                .toList();
    }

    private static String back(long number) {
        return "redirect:/incidents/" + number + "/report";
    }

    /** The page has the title as its own heading. */
    private static String afterTitle(String document) {
        return document.substring(document.indexOf('\n') + 1);
    }
}
