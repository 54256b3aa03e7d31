package dev.andon.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shape of a report: its sections in order. */
public record ReportTemplate(String key, String name, String description, List<Section> sections) {
    /** What a section can be filled with from the log. */
    public static final List<String> PREFILLS = List.of(
            "none",
            "executive_summary",
            "stats",
            "timeline",
            "impact",
            "impact_team",
            "analysis_lead_up",
            "analysis_detection",
            "analysis_response",
            "analysis_recovery",
            "triage",
            "resolution",
            "authors",
            "actions",
            "five_whys",
            "factors");

    /** How a section is written. */
    public enum Form {
        /** A heading that only gathers the sections below it. */
        GROUP,
        /** A heading with text below. */
        TEXT,
        /** A labelled point of a list, as in "* Lead-up: …". */
        ITEM;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Form of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param key what the section means; templates that mean the same use the same key, so that text moves with it
     * @param level depth of its heading, 2 right below the title
     * @param help what to write here, as a question or a hint
     * @param prefill names what fills it from the log, or {@code none}
     */
    public record Section(String key, int level, Form form, String heading, String help, String prefill) {}

    public Optional<Section> section(String sectionKey) {
        return sections.stream().filter(s -> s.key().equals(sectionKey)).findFirst();
    }
}
