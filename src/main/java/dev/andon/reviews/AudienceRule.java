package dev.andon.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited because of an incident.
 *
 * @param label how the reason begins in words: {@code Security}
 * @param severities for which incidents; empty for all
 * @param team the key of a team, for {@link Kind#TEAM}; else empty
 * @param people e-mail addresses, for {@link Kind#PEOPLE}; else empty
 * @param required whether the meeting is hard to hold without them
 */
public record AudienceRule(
        Kind kind, String label, List<String> severities, String team, List<String> people, boolean required) {

    /** Where the people of a rule come from. */
    public enum Kind {
        /** Whoever took part in the incident. */
        LOG("People in the log"),
        /** Whoever writes its report. */
        AUTHOR("Author of the report"),
        /** Managers of the teams that own what was affected. */
        OWNERS("Managers of owning teams"),
        /** Managers of the teams that own what needs it. */
        DEPENDING("Managers of depending teams"),
        /** Everybody in a team. */
        TEAM("A team"),
        /** People by name. */
        PEOPLE("People by name");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word in JSON and forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }

        /** The kind of this word, if there is one. */
        public static Optional<Kind> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public AudienceRule {
        severities = List.copyOf(severities);
        people = List.copyOf(people);
    }

    static AudienceRule everywhere(Kind kind, boolean required) {
        return new AudienceRule(kind, kind.label(), List.of(), "", List.of(), required);
    }

    /** Whether it is for incidents of this severity. */
    public boolean isFor(String severity) {
        return severities.isEmpty() || severities.contains(severity);
    }
}
