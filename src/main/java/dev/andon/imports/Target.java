package dev.andon.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fact of a file can become in Andon. */
public enum Target {
    TITLE("Title", "title", "incident_title", "name", "subject", "incident"),
    SEVERITY("Severity", "severity", "sev", "priority", "impact level", "level", "prio"),
    TYPE("Type", "type", "category", "kind"),
    SUMMARY("Summary", "summary", "description", "tldr", "abstract", "synopsis"),
    SERVICES(
            "Services",
            "services",
            "service",
            "systems",
            "system",
            "components",
            "component",
            "affected",
            "affected services"),
    TAGS("Tags", "tags", "labels", "keywords"),
    BEGAN(
            "Began",
            "declared_at",
            "started_at",
            "start",
            "started",
            "began",
            "start time",
            "date",
            "incident date",
            "from",
            "detected",
            "detected_at"),
    ENDED("Ended", "resolved_at", "end", "ended", "resolved", "end time", "closed_at", "until", "to", "recovered"),
    TEMPLATE("Shape of the report", "template"),
    VISIBILITY("Visibility", "visibility", "confidentiality"),
    /** Kept in the report's appendix, as everything that has no place of its own. */
    APPENDIX("The report's appendix");

    private final String label;
    private final List<String> words;

    Target(String label, String... words) {
        this.label = label;
        this.words = List.of(words);
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Target> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** What a fact of this name usually means, and how usual that is: 0 is the first word for it. */
    Optional<Integer> rank(String name) {
        int at = words.indexOf(name.toLowerCase(Locale.ROOT).replace('-', '_').strip());
        int spaced = words.indexOf(name.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip());
        return at < 0 && spaced < 0 ? Optional.empty() : Optional.of(at < 0 ? spaced : at);
    }

    /** What a name most likely means. */
    static Target guess(String name) {
        return Arrays.stream(values())
                .filter(one -> one.rank(name).isPresent())
                .min((one, other) ->
                        one.rank(name).orElseThrow() - other.rank(name).orElseThrow())
                .orElse(APPENDIX);
    }
}
