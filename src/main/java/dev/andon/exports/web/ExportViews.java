package dev.andon.exports.web;

import dev.andon.exports.Format;
import dev.andon.exports.ReportRepository.Line;
import dev.andon.exports.RepositorySettings;
import dev.andon.exports.Target;
import dev.andon.learning.Edition;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import java.util.List;

/** What the pages of exports show. Public, because templates compile into a package of their own. */
public final class ExportViews {
    private ExportViews() {}

    /** A page in the navigation of a report. */
    public record Link(String label, String href) {}

    /** @param repository whether published reports are committed somewhere */
    public record Choice(
            Incident incident, Report report, List<Edition> editions, List<Link> tabs, boolean repository) {
        public List<Format> formats() {
            return List.of(Format.values());
        }

        public List<Target> targets() {
            return List.of(Target.values());
        }
    }

    /**
     * @param html what goes to the clipboard; made by us, of escaped text only
     * @param plain likewise, for editors that take nothing else
     */
    public record Paste(Incident incident, Report report, Target target, String html, String plain, List<Link> tabs) {}

    /** The repository of reports. */
    public record Repository(RepositorySettings settings, List<Line> lines) {
        public boolean waiting() {
            return lines.stream().anyMatch(line -> line.commit().state().equals("waiting"));
        }
    }
}
