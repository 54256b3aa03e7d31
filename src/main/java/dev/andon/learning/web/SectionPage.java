package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.learning.Revision;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing one section. */
@Controller
class SectionPage {
    private final Reports reports;
    private final Reporting reporting;
    private final Incidents incidents;

    SectionPage(Reports reports, Reporting reporting, Incidents incidents) {
        this.reports = reports;
        this.reporting = reporting;
        this.incidents = incidents;
    }

    @GetMapping("/incidents/{number}/report/sections/{key}/edit")
    @May(Access.RESPONDER)
    ModelAndView edit(Actor actor, @PathVariable long number, @PathVariable String key) {
        ReportSection section = section(actor, number, key);
        return Pages.page(
                "learning/edit", edit(actor, number, section, section.body(), "" + section.version(), null, null));
    }

    @PostMapping("/incidents/{number}/report/sections/{key}/preview")
    @May(Access.RESPONDER)
    ModelAndView preview(
            Actor actor,
            @PathVariable long number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String version) {
        String html = Sections.html(body, incidents.find(actor, number));
        return Pages.page("learning/edit", edit(actor, number, section(actor, number, key), body, version, html, null));
    }

    @PostMapping("/incidents/{number}/report/sections/{key}")
    @May(Access.RESPONDER)
    ModelAndView save(
            Actor actor,
            @PathVariable long number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable Long version) {
        try {
            reporting.write(Act.by(actor, "web"), number, key, body, version);
            return new ModelAndView("redirect:/incidents/%d/report#%s".formatted(number, key));
        } catch (Stale e) {
            return clash(actor, number, key, body, version);
        } catch (Invalid e) {
            String base = Objects.toString(version, "");
            return Pages.unprocessable(
                    "learning/edit", edit(actor, number, section(actor, number, key), body, base, null, e));
        }
    }

    /** 409 and both texts: nothing that was typed is lost, and nobody is overwritten. */
    private ModelAndView clash(Actor actor, long number, String key, String mine, @Nullable Long version) {
        String base = reports.history(actor, number, key).stream()
                .filter(r -> version != null && r.version() == version)
                .map(Revision::body)
                .findFirst()
                .orElse(null);
        ModelAndView page = Pages.page(
                "learning/clash",
                new ReportViews.Clash(incidents.find(actor, number), section(actor, number, key), mine, base));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping("/incidents/{number}/report/sections/{key}/history")
    @May(Access.VIEWER)
    ModelAndView history(Actor actor, @PathVariable long number, @PathVariable String key) {
        Incident incident = incidents.find(actor, number);
        List<ReportViews.Past> revisions = reports.history(actor, number, key).stream()
                .map(r -> new ReportViews.Past(r, Sections.html(r.body(), incident)))
                .toList();
        return Pages.page(
                "learning/history", new ReportViews.History(incident, section(actor, number, key), revisions));
    }

    private ReportViews.Edit edit(
            Actor actor,
            long number,
            ReportSection section,
            String body,
            String version,
            @Nullable String preview,
            @Nullable Invalid refusal) {
        Map<String, String> typed = Map.of("body", body);
        Form form = refusal == null ? Form.of(typed) : Form.refused(typed, refusal);
        return new ReportViews.Edit(incidents.find(actor, number), section, form, version, preview);
    }

    private ReportSection section(Actor actor, long number, String key) {
        Report report = reports.find(actor, number);
        return report.section(key).orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
    }
}
