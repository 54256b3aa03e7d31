package dev.andon.learning.web;

import dev.andon.learning.Changed;
import dev.andon.learning.Edition;
import dev.andon.learning.Figure;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.ReportStages.Stage;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.learning.Revision;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.wording.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages of reports show. Public, because templates compile into a package of their own. */
public final class ReportViews {
    private ReportViews() {}

    /**
     * The report itself.
     *
     * @param writers everybody who wrote in it, whoever wrote most first
     */
    public record Whole(
            Incident incident,
            Report report,
            Beside beside,
            String subtitle,
            List<Part> sections,
            List<Figure> figures,
            List<String> writers,
            List<Edition> editions,
            List<Revision> latest,
            List<Option> templates,
            List<Option> blocks,
            long beat,
            Form form) {

        /** The four that S0 asks for stand above the text. */
        public List<Figure> headline() {
            return figures.subList(0, 4);
        }

        public String heading(String key) {
            return report.section(key).map(ReportSection::heading).orElse(key.equals("title") ? "Title" : key);
        }

        public int percent() {
            long all = report.written().size();
            return all == 0 ? 0 : (int) (100 * report.filled() / all);
        }
    }

    /**
     * What stands beside the text.
     *
     * @param stages the steps of its head
     * @param next where is done what has to be before it may be published; null when publishing is next
     * @param tabs pages that belong to the report, its text first
     * @param others reports of the same incident
     * @param parts made by other modules, safe
     */
    public record Beside(
            List<Stage> stages,
            @Nullable Link next,
            List<Link> tabs,
            List<Link> others,
            List<String> parts,
            List<String> sheets) {}

    /**
     * A section as it is read.
     *
     * @param html of its text, made safe
     * @param below what other modules show below it, safe
     */
    public record Part(ReportSection section, String html, String below) {
        public String key() {
            return section.key();
        }

        /** full, part or void: the dot in the outline. */
        public String fill() {
            return section.expectsText() ? section.fill().name().toLowerCase(Locale.ROOT) : "";
        }

        /** For those who do not see the dot. */
        public String fillWords() {
            return switch (section.fill()) {
                case FULL -> "written";
                case PART -> "filled from the log, not told yet";
                case VOID -> section.expectsText() ? "empty" : "";
            };
        }
    }

    /** An incident without a report. */
    public record None(Incident incident, List<Option> templates) {}

    /** The reports of one incident, and the form for another. */
    public record Others(Incident incident, List<Report> reports, List<Option> templates, Form form) {}

    /**
     * What is said of a report as a whole.
     *
     * @param version of the report the change starts from
     */
    public record About(Incident incident, Report report, Form form, long version, List<Changed> changes) {}

    /** How new reports begin. */
    public record Defaults(Form form, long version, List<Changed> changes) {}

    public record Published(Incident incident, Report report, Edition edition, String html) {
        public boolean changedSince() {
            return report.editedAfterPublication() || !edition.equals(report.edition());
        }
    }

    /**
     * One section being written.
     *
     * @param version of the text the writer started from; stays what it was when the page comes back with an error
     * @param preview the typed text as it will look, or null when nobody asked
     * @param findings of wording, in what is previewed
     */
    public record Edit(
            Incident incident,
            Report report,
            ReportSection section,
            Form form,
            String version,
            @Nullable String preview,
            List<Finding> findings) {

        /** Whether all of it says what is to be done, as the reading of wording calls it. */
        public String sort() {
            return Wordings.sort(section);
        }
    }

    /**
     * Two people wrote at once.
     *
     * @param section as it stands now
     * @param base what the writer started from, or null when it is unknown
     */
    public record Clash(
            Incident incident,
            Report report,
            ReportSection section,
            String mine,
            @Nullable String base) {}

    public record History(Incident incident, Report report, ReportSection section, List<Past> revisions) {}

    public record Past(Revision revision, String html) {}

    /** In the room. */
    public record Panel(Incident incident, @Nullable Report report, List<Report> others) {}
}
