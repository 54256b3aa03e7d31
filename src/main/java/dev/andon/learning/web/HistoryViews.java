package dev.andon.learning.web;

import dev.andon.coedit.Difference;
import dev.andon.learning.Contributor;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.learning.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of a report's history show. Public, because templates compile into a package of their own. */
public final class HistoryViews {
    private HistoryViews() {}

    /** @param first whether this is the first page */
    public record Listed(
            Incident incident,
            Report report,
            List<Link> tabs,
            Slice<Revision> revisions,
            List<Contributor> contributors,
            boolean first) {
        public String heading(String key) {
            return HistoryViews.heading(report, key);
        }

        public @Nullable String next() {
            String cursor = revisions.nextCursor();
            return cursor == null ? null : report.path() + "/history?cursor=" + cursor;
        }
    }

    /**
     * One revision.
     *
     * @param change what it changed in its section
     * @param since what is different now in each section from how it stood then
     */
    public record One(
            Incident incident, Report report, Revision revision, Difference change, List<Changed> since, Form form) {
        public String heading() {
            return HistoryViews.heading(report, revision.key());
        }

        /** Whether what it left stands there now. */
        public boolean stands() {
            return revision.key().equals("title")
                    ? revision.body().equals(report.title())
                    : report.section(revision.key())
                            .filter(section -> section.body().equals(revision.body()))
                            .isPresent();
        }

        /** Whether there is a place for it in the report. */
        public boolean fits() {
            return revision.key().equals("title")
                    || report.section(revision.key()).isPresent();
        }
    }

    /** A section that is different now. */
    public record Changed(String heading, Difference difference) {}

    private static String heading(Report report, String key) {
        return key.equals("title")
                ? "Title"
                : report.section(key).map(ReportSection::heading).orElse(key.replace('_', ' '));
    }
}
