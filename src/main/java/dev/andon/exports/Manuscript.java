package dev.andon.exports;

import dev.andon.learning.Edition;
import dev.andon.learning.Figure;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it goes out: what its reader may see, and nothing besides.
 *
 * @param edition null for the report as it stands
 * @param title of the report, or of the edition
 * @param document the whole of it as Markdown, live blocks as they were shown
 * @param parts the same by section, in order
 * @param figures what the log says in numbers
 * @param writers of its sections, by name; none where roles stand in the place of names
 * @param named whether people are called by their names
 * @param home Andon's address, without a slash at its end
 */
public record Manuscript(
        Incident incident,
        Report report,
        @Nullable Edition edition,
        String title,
        String document,
        List<Part> parts,
        List<Figure> figures,
        List<String> writers,
        boolean named,
        String home) {

    /**
     * A section.
     *
     * @param form group, text or item
     * @param body Markdown
     */
    public record Part(String key, int level, String form, String heading, String body) {}

    /** Who published the edition; empty for none, and where nobody is named. */
    public String publishedBy() {
        return edition == null || !named ? "" : edition.publishedBy();
    }

    /** Without extension: INC-205-report, INC-205-security-edition-2. */
    public String fileName() {
        String name = "INC-%d-%s".formatted(incident.number(), report.isMain() ? "report" : report.key());
        return edition == null ? name : name + "-edition-" + edition.edition();
    }

    /** Where it is read in Andon. */
    public String url() {
        return home + report.path();
    }

    /** The line below the title. */
    public String subtitle() {
        String[] lines = document.split("\n", 4);
        return lines.length > 2 ? lines[2] : "";
    }

    /** The document below title and line. */
    public String body() {
        String[] lines = document.split("\n", 4);
        return lines.length > 3 ? lines[3] : "";
    }
}
