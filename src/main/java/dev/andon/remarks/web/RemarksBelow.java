package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.SectionBeside;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import dev.andon.remarks.web.RemarkViews.Below;
import dev.andon.remarks.web.RemarkViews.Rail;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open comments below the section they are on, and the list of all that are open beside the text. */
@Component
class RemarksBelow implements SectionBeside {
    private final Remarks remarks;
    private final Cards cards;
    private final Templates templates;

    RemarksBelow(Remarks remarks, Cards cards, Templates templates) {
        this.remarks = remarks;
        this.cards = cards;
        this.templates = templates;
    }

    @Override
    public Map<String, String> render(Shell shell, Incident incident, Report report) {
        List<Remark> all = remarks.of(report);
        Map<String, String> below = new LinkedHashMap<>();
        report.sections().stream()
                .filter(ReportSection::expectsText)
                .forEach(section -> below.put(section.key(), section(shell, incident, report, section, all)));
        return below;
    }

    private String section(Shell shell, Incident incident, Report report, ReportSection section, List<Remark> all) {
        List<Remark> here =
                all.stream().filter(remark -> remark.isIn(section.key())).toList();
        List<Remark> shown =
                here.stream().filter(remark -> !remark.isResolved()).toList();
        Below below = new Below(
                section.key(),
                section.heading(),
                report.path(),
                cards.of(incident, report, shown),
                here.size() - shown.size());
        return templates.render("remarks/below", Map.of("shell", shell, "page", below));
    }

    /** The list beside the text. */
    String rail(Shell shell, Incident incident, Report report) {
        List<Remark> open = remarks.of(report).stream().filter(Remark::isOpen).toList();
        Rail rail = new Rail(report.path(), cards.of(incident, report, open));
        return templates.render("remarks/rail", Map.of("shell", shell, "page", rail));
    }
}
