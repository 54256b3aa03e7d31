package dev.andon.exports.web;

import dev.andon.exports.Exports;
import dev.andon.exports.Format;
import dev.andon.exports.Manuscript;
import dev.andon.exports.Manuscripts;
import dev.andon.exports.ReportRepository;
import dev.andon.exports.Target;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTab;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking a report out: as a file, or as text to paste. */
@Controller
class ExportPages {
    private final Exports exports;
    private final Manuscripts manuscripts;
    private final Reports reports;
    private final Incidents incidents;
    private final ReportRepository repository;
    private final TabLinks tabs;

    ExportPages(
            Exports exports,
            Manuscripts manuscripts,
            Reports reports,
            Incidents incidents,
            ReportRepository repository,
            List<ReportTab> tabs) {
        this.exports = exports;
        this.manuscripts = manuscripts;
        this.reports = reports;
        this.incidents = incidents;
        this.repository = repository;
        this.tabs = new TabLinks(tabs);
    }

    @GetMapping({"/incidents/{number}/report/export", "/incidents/{number}/reports/{report}/export"})
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        return Pages.page(
                "exports/export",
                new ExportViews.Choice(
                        incidents.find(actor, number),
                        found,
                        reports.editions(found),
                        tabs.of(found),
                        repository.settings().configured()));
    }

    @GetMapping({"/incidents/{number}/report/export/file", "/incidents/{number}/reports/{report}/export/file"})
    @May(Access.VIEWER)
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(defaultValue = "markdown") String format,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "shown") String names) {
        Format wanted = Files.format(format);
        return Files.file(exports.file(actor, ReportAddress.of(number, report), edition, wanted, Files.named(names)));
    }

    @GetMapping({
        "/incidents/{number}/report/export/paste/{target}",
        "/incidents/{number}/reports/{report}/export/paste/{target}"
    })
    @May(Access.VIEWER)
    ModelAndView paste(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "shown") String names) {
        Target to = Target.of(target).orElseThrow(() -> new Missing("Andon knows no editor \"%s\".".formatted(target)));
        ReportAddress at = ReportAddress.of(number, report);
        Manuscript from = manuscripts.of(actor, at, edition, Files.named(names));
        return Pages.page(
                "exports/paste",
                new ExportViews.Paste(
                        from.incident(),
                        from.report(),
                        to,
                        exports.rich(from, to),
                        from.document(),
                        tabs.of(from.report())));
    }
}
