package dev.andon.learning.web;

import dev.andon.learning.BeginReport;
import dev.andon.learning.OtherReports;
import dev.andon.learning.Particulars;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.learning.internal.ChangeLists;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports of one incident, another one begun, and what is said of one as a whole. */
@Controller
class OtherReportsPages {
    private static final String LIST = "learning/others";
    private static final String ONE = "learning/particulars";

    private final Reports reports;
    private final OtherReports others;
    private final Incidents incidents;
    private final Playbook playbook;
    private final TypedReaders readers;
    private final ChangeLists changes;

    OtherReportsPages(
            Reports reports,
            OtherReports others,
            Incidents incidents,
            Playbook playbook,
            TypedReaders readers,
            ChangeLists changes) {
        this.changes = changes;
        this.reports = reports;
        this.others = others;
        this.incidents = incidents;
        this.playbook = playbook;
        this.readers = readers;
    }

    @GetMapping("/incidents/{number}/reports")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number) {
        return Pages.page(LIST, listed(actor, number, Form.empty()));
    }

    @PostMapping("/incidents/{number}/reports")
    @May(Access.RESPONDER)
    ModelAndView begin(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        incidents.find(actor, number);
        try {
            BeginReport command =
                    new BeginReport(typed.get("key"), typed.get("name"), typed.get("template"), readers.of(typed));
            return Pages.seeOther(
                    others.begin(Act.by(actor, "web"), number, command).path());
        } catch (Invalid invalid) {
            return Pages.unprocessable(LIST, listed(actor, number, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable(LIST, listed(actor, number, Form.refused(typed, "key", conflict)));
        }
    }

    @GetMapping({"/incidents/{number}/report/particulars", "/incidents/{number}/reports/{report}/particulars"})
    @May(Access.RESPONDER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        return Pages.page(ONE, one(actor, found, Form.of(typed(found)), found.version()));
    }

    @PostMapping({"/incidents/{number}/report/particulars", "/incidents/{number}/reports/{report}/particulars"})
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        String version = typed.getOrDefault("version", "");
        Long expected = version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
        try {
            Particulars command =
                    new Particulars(typed.get("name"), readers.of(typed), typed.containsKey("names_as_roles"));
            return Pages.seeOther(others.change(Act.by(actor, "web"), found.address(), command, expected)
                    .path());
        } catch (Invalid invalid) {
            return refused(actor, found, Form.refused(typed, invalid), expected);
        } catch (Stale stale) {
            return refused(actor, found, Form.refused(typed, "version", stale), null);
        }
    }

    private ModelAndView refused(Actor actor, Report report, Form form, @Nullable Long version) {
        return Pages.unprocessable(ONE, one(actor, report, form, version == null ? report.version() : version));
    }

    private ReportViews.Others listed(Actor actor, long number, Form form) {
        Incident incident = incidents.find(actor, number);
        List<Option> templates = playbook.reportTemplates().stream()
                .map(template -> new Option(template.key(), template.name()))
                .toList();
        return new ReportViews.Others(incident, reports.all(actor, incident), templates, form);
    }

    private ReportViews.About one(Actor actor, Report report, Form form, long version) {
        return new ReportViews.About(
                incidents.find(actor, report.number()), report, form, version, changes.ofReport(report.id()));
    }

    private Map<String, String> typed(Report report) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", report.name());
        typed.put("names_as_roles", Boolean.toString(report.namesAsRoles()));
        typed.put("restricted", Boolean.toString(report.readers() != null));
        typed.put("readers", readers.lines(report));
        return typed;
    }
}
