package dev.andon.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one file.
 *
 * @param title of the incident
 * @param reportTitle of its report
 * @param ended null when it does not say; the incident is over all the same
 * @param sections text by key of the template's section
 * @param closed whether the incident is closed, and not only resolved
 * @param published whether the report was published; null when it does not say
 * @param appendix everything that has no place of its own
 * @param doubts what was understood with a guess, for people
 * @param problems why it cannot be taken in, for people; empty when it can
 */
public record Plan(
        String title,
        String reportTitle,
        String severity,
        @Nullable String type,
        @Nullable String summary,
        List<String> services,
        List<String> tags,
        Instant began,
        @Nullable Instant ended,
        boolean restricted,
        boolean closed,
        @Nullable Boolean published,
        String template,
        Map<String, String> sections,
        String appendix,
        List<String> doubts,
        List<String> problems) {

    public boolean isGood() {
        return problems.isEmpty();
    }
}
