package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import org.springframework.stereotype.Component;

/** All comments of a report, in its navigation. */
@Component
class RemarksTab implements ReportTab {
    private static final int ORDER = 5;

    private final Remarks remarks;

    RemarksTab(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public String label() {
        return "Comments";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/comments";
    }

    @Override
    public long waiting(Report report) {
        return remarks.of(report).stream().filter(Remark::isOpen).count();
    }
}
