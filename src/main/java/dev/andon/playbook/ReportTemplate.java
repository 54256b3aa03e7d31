package dev.andon.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shape of a report: its sections in order. */
public record ReportTemplate(String key, String name, String description, List<Section> sections) {
    /**
     * What a section can be filled with. Most come from the log; {@code five_whys}, {@code factors} and
     * {@code follow_ups} from whoever keeps those, as {@code timeline} may.
     */
    public static final List<String> PREFILLS = List.of(
            "none",
            "executive_summary",
            "stats",
            "timeline",
            "impact",
            "impact_user",
            "impact_business",
            "impact_team",
            "analysis_lead_up",
            "analysis_fault",
            "analysis_detection",
            "analysis_response",
            "analysis_recovery",
            "analysis_recurrence",
            "triage",
            "claims",
            "interventions",
            "decisions",
            "updates",
            "five_whys",
            "factors",
            "resolution",
            "authors",
            "people",
            "lessons",
            "lessons_well",
            "lessons_wrong",
            "lessons_lucky",
            "actions",
            "follow_ups");

    /** The states of a report from which a section can be required. */
    public static final List<String> REQUIRED_FROM = List.of("in_review", "published");

    /** How a section is written. */
    public enum Form {
        /** A heading that only gathers the sections below it. */
        GROUP,
        /** A heading with text below. */
        TEXT,
        /** A labelled point of a list, as in "* Lead-up: …". */
        ITEM,
        /** A labelled value of a certain kind, as in "* Orders lost: 1,200". */
        FIELD;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Form of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What the value of a {@link Form#FIELD} is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE_TIME,
        DURATION,
        /** Somebody of this house. */
        PERSON,
        /** One of the choices. */
        CHOICE,
        LINK;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As {@link #word} spells it, for words that were checked before. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The words of all kinds. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** @param choices what can be chosen; empty unless the kind is a choice */
    public record Typed(Kind kind, List<String> choices) {}

    /**
     * @param key what the section means; templates that mean the same use the same key, so that text moves with it
     * @param level depth of its heading, 2 right below the title
     * @param help what to write here, as a question or a hint
     * @param prefill names what fills it from the log, or {@code none}
     * @param requiredFrom the state of a report from which it must not be empty, one of {@link #REQUIRED_FROM}; null
     *     when it never has to be written
     * @param typed what its value is; null unless it is a {@link Form#FIELD}
     */
    public record Section(
            String key,
            int level,
            Form form,
            String heading,
            String help,
            String prefill,
            @Nullable String requiredFrom,
            @Nullable Typed typed) {}

    public Optional<Section> section(String sectionKey) {
        return sections.stream().filter(s -> s.key().equals(sectionKey)).findFirst();
    }
}
