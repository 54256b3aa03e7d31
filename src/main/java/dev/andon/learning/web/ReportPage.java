package dev.andon.learning.web;

import dev.andon.learning.Edition;
import dev.andon.learning.Publishing;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportOpened;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.learning.Writing;
import dev.andon.learning.internal.Blocks;
import dev.andon.learning.internal.Document;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import dev.andon.ui.Shell;
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
    private final Publishing publishing;
    private final Incidents incidents;
    private final Playbook playbook;
    private final Blocks blocks;
    private final Besides besides;
    private final List<ReportOpened> minders;
    private final Writing writing;

    ReportPage(
            Reports reports,
            Reporting reporting,
            Publishing publishing,
            Incidents incidents,
            Playbook playbook,
            Blocks blocks,
            Besides besides,
            List<ReportOpened> minders,
            Writing writing) {
        this.minders = minders;
        this.writing = writing;
        this.blocks = blocks;
        this.besides = besides;
        this.reports = reports;
        this.reporting = reporting;
        this.publishing = publishing;
        this.incidents = incidents;
        this.playbook = playbook;
    }

    @GetMapping("/incidents/{number}/report")
    @May(Access.VIEWER)
    ModelAndView read(Actor actor, Shell shell, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Optional<Report> report = reporting.existing(incident);
        report.ifPresent(opened -> opened(actor, opened));
        return report.isEmpty()
                ? Pages.page("learning/none", new ReportViews.None(incident, templates()))
                : Pages.page("learning/report", view(actor, shell, incident, report.get(), Form.empty()));
    }

    /** One beside the incident's own. */
    @GetMapping("/incidents/{number}/reports/{report}")
    @May(Access.VIEWER)
    ModelAndView other(Actor actor, Shell shell, @PathVariable long number, @PathVariable String report) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        opened(actor, found);
        return Pages.page("learning/report", view(actor, shell, incidents.find(actor, number), found, Form.empty()));
    }

    @PostMapping("/incidents/{number}/report")
    @May(Access.RESPONDER)
    String begin(Actor actor, @PathVariable long number, @RequestParam(required = false) @Nullable String template) {
        Incident incident = incidents.find(actor, number);
        if (reports.of(incident).isEmpty()) {
            reporting.draft(Act.by(actor, "web"), number, template);
        }
        return "redirect:/incidents/" + number + "/report";
    }

    @PostMapping({"/incidents/{number}/report/title", "/incidents/{number}/reports/{report}/title"})
    @May(Access.RESPONDER)
    ModelAndView retitle(
            Actor actor,
            Shell shell,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Long version) {
        ReportAddress at = ReportAddress.of(number, report);
        try {
            reporting.retitle(Act.by(actor, "web"), at, title, version);
            return new ModelAndView(back(actor, at));
        } catch (Invalid e) {
            return refused(actor, shell, at, title, e);
        } catch (Stale e) {
            return refused(actor, shell, at, title, new Invalid("title", "was changed meanwhile. " + e.getMessage()));
        }
    }

    private ModelAndView refused(Actor actor, Shell shell, ReportAddress at, String title, Invalid invalid) {
        Form form = Form.refused(Map.of("title", title), invalid);
        return refused(actor, shell, at, form);
    }

    private ModelAndView refused(Actor actor, Shell shell, ReportAddress at, Form form) {
        Incident incident = incidents.find(actor, at.number());
        return Pages.unprocessable("learning/report", view(actor, shell, incident, reports.find(actor, at), form));
    }

    @PostMapping({"/incidents/{number}/report/template", "/incidents/{number}/reports/{report}/template"})
    @May(Access.RESPONDER)
    String reshape(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam String template,
            RedirectAttributes notice) {
        ReportAddress at = ReportAddress.of(number, report);
        reporting.reshape(Act.by(actor, "web"), at, template);
        notice.addFlashAttribute(
                "notice", "The report has another shape. Every text that people wrote is still in it.");
        return back(actor, at);
    }

    @PostMapping({"/incidents/{number}/report/refill", "/incidents/{number}/reports/{report}/refill"})
    @May(Access.RESPONDER)
    String refill(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        ReportAddress at = ReportAddress.of(number, report);
        reporting.refill(Act.by(actor, "web"), at);
        return back(actor, at);
    }

    @PostMapping({"/incidents/{number}/report/publication", "/incidents/{number}/reports/{report}/publication"})
    @May(Access.RESPONDER)
    ModelAndView publish(
            Actor actor,
            Shell shell,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(required = false) @Nullable Long version) {
        ReportAddress at = ReportAddress.of(number, report);
        try {
            publishing.publish(Act.by(actor, "web"), at, version);
            return new ModelAndView(back(actor, at));
        } catch (Stale | Conflict e) {
            Form form = Form.refused(Map.of(), new Invalid("publication", e.getMessage()));
            return refused(actor, shell, at, form);
        }
    }

    @GetMapping({
        "/incidents/{number}/report/editions/{edition}",
        "/incidents/{number}/reports/{report}/editions/{edition}"
    })
    @May(Access.VIEWER)
    ModelAndView edition(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int edition) {
        ReportAddress at = ReportAddress.of(number, report);
        Incident incident = incidents.find(actor, number);
        Edition published = reports.edition(actor, at, edition);
        Report whole = reports.find(actor, at);
        minders.forEach(minder -> minder.opened(actor, whole, edition));
        return Pages.page(
                "learning/edition",
                new ReportViews.Published(
                        incident, whole, published, Sections.html(afterTitle(published.document()), incident)));
    }

    @GetMapping({"/incidents/{number}/report.md", "/incidents/{number}/reports/{report}/report.md"})
    @May(Access.VIEWER)
    ResponseEntity<String> download(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        ReportAddress at = ReportAddress.of(number, report);
        String file = "INC-%d-%s.md".formatted(number, report == null ? "report" : report);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(reports.document(actor, at));
    }

    private void opened(Actor actor, Report report) {
        Edition edition = report.edition();
        if (edition != null) {
            minders.forEach(minder -> minder.opened(actor, report, edition.edition()));
        }
    }

    private ReportViews.Whole view(Actor actor, Shell shell, Incident incident, Report report, Form form) {
        return new ReportViews.Whole(
                incident,
                report,
                besides.of(actor, shell, incident, report),
                Document.subtitle(incident),
                Sections.views(report, blocks, incident, besides.below(shell, incident, report)),
                reports.figures(incident, report),
                reports.writers(report),
                reports.editions(report),
                reports.latestWriting(report, LATEST),
                templates(),
                blocks.choices(incident, report),
                writing.beat(report),
                form);
    }

    private List<Option> templates() {
        return playbook.reportTemplates().stream()
                .map(t -> new Option(t.key(), t.name()))
                .toList();
    }

    private String back(Actor actor, ReportAddress at) {
        return "redirect:" + reports.find(actor, at).path();
    }

    /** The page has the title as its own heading. */
    private static String afterTitle(String document) {
        return document.substring(document.indexOf('\n') + 1);
    }
}
