package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.learning.Revision;
import dev.andon.learning.internal.Blocks;
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
    private final Wordings wordings;
    private final Blocks blocks;

    SectionPage(Reports reports, Reporting reporting, Incidents incidents, Wordings wordings, Blocks blocks) {
        this.wordings = wordings;
        this.blocks = blocks;
        this.reports = reports;
        this.reporting = reporting;
        this.incidents = incidents;
    }

    @GetMapping({
        "/incidents/{number}/report/sections/{key}/edit",
        "/incidents/{number}/reports/{report}/sections/{key}/edit"
    })
    @May(Access.RESPONDER)
    ModelAndView edit(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key) {
        ReportAddress at = ReportAddress.of(number, report);
        ReportSection section = section(actor, at, key);
        return Pages.page(
                "learning/edit", edit(actor, at, section, section.body(), "" + section.version(), null, null));
    }

    @PostMapping({
        "/incidents/{number}/report/sections/{key}/preview",
        "/incidents/{number}/reports/{report}/sections/{key}/preview"
    })
    @May(Access.RESPONDER)
    ModelAndView preview(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String version) {
        ReportAddress at = ReportAddress.of(number, report);
        Incident incident = incidents.find(actor, at.number());
        String html = Sections.html(body, blocks, reports.find(actor, at), incident);
        return Pages.page("learning/edit", edit(actor, at, section(actor, at, key), body, version, html, null));
    }

    @PostMapping({"/incidents/{number}/report/sections/{key}", "/incidents/{number}/reports/{report}/sections/{key}"})
    @May(Access.RESPONDER)
    ModelAndView save(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable Long version) {
        ReportAddress at = ReportAddress.of(number, report);
        try {
            reporting.write(Act.by(actor, "web"), at, key, body, version);
            return new ModelAndView("redirect:" + reports.find(actor, at).path() + "#" + key);
        } catch (Stale e) {
            return clash(actor, at, key, body, version);
        } catch (Invalid e) {
            String base = Objects.toString(version, "");
            return Pages.unprocessable("learning/edit", edit(actor, at, section(actor, at, key), body, base, null, e));
        }
    }

    /** 409 and both texts: nothing that was typed is lost, and nobody is overwritten. */
    private ModelAndView clash(Actor actor, ReportAddress at, String key, String mine, @Nullable Long version) {
        String base = reports.history(actor, at, key).stream()
                .filter(r -> version != null && r.version() == version)
                .map(Revision::body)
                .findFirst()
                .orElse(null);
        ModelAndView page = Pages.page(
                "learning/clash",
                new ReportViews.Clash(
                        incidents.find(actor, at.number()),
                        reports.find(actor, at),
                        section(actor, at, key),
                        mine,
                        base));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping({
        "/incidents/{number}/report/sections/{key}/history",
        "/incidents/{number}/reports/{report}/sections/{key}/history"
    })
    @May(Access.VIEWER)
    ModelAndView history(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key) {
        ReportAddress at = ReportAddress.of(number, report);
        Incident incident = incidents.find(actor, at.number());
        List<ReportViews.Past> revisions = reports.history(actor, at, key).stream()
                .map(r -> new ReportViews.Past(r, Sections.html(r.body(), incident)))
                .toList();
        return Pages.page(
                "learning/history",
                new ReportViews.History(incident, reports.find(actor, at), section(actor, at, key), revisions));
    }

    private ReportViews.Edit edit(
            Actor actor,
            ReportAddress at,
            ReportSection section,
            String body,
            String version,
            @Nullable String preview,
            @Nullable Invalid refusal) {
        Map<String, String> typed = Map.of("body", body);
        Form form = refusal == null ? Form.of(typed) : Form.refused(typed, refusal);
        return new ReportViews.Edit(
                incidents.find(actor, at.number()),
                reports.find(actor, at),
                section,
                form,
                version,
                preview,
                preview == null ? List.of() : wordings.findings(actor, at.number(), section, body));
    }

    private ReportSection section(Actor actor, ReportAddress at, String key) {
        Report report = reports.find(actor, at);
        return report.section(key).orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
    }
}
