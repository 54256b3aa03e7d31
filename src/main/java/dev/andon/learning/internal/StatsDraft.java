package dev.andon.learning.internal;

import dev.andon.learning.Figure;
import java.util.stream.Collectors;

/** The figures, each with the entries it was computed from and how. */
final class StatsDraft {
    private StatsDraft() {}

    /** When the first symptom was is said by people, later if ever; until then there is nothing to tell. */
    static String text(Story story) {
        return story.figures().stream()
                .filter(figure -> figure.known() || !figure.key().equals("time_to_detect"))
                .map(figure -> "- %s: %s\\\n  *%s*"
                        .formatted(label(figure), Story.cited(figure.text(), figure.entries()), figure.formula()))
                .collect(Collectors.joining("\n"));
    }

    private static String label(Figure figure) {
        return figure.key().equals("affected_users") ? "Number of affected users" : figure.label();
    }
}
