package dev.andon.timeline;

import dev.andon.platform.problem.Validation;
import dev.andon.response.EventCodec;
import dev.andon.response.IncidentEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All of the house's settings for timelines.
 *
 * @param gapMinutes 1 to 1440
 * @param changesHours 0 to 720; 0 offers none
 * @param hidden the stable words of the kinds of entries that are usually not shown
 */
public record ChangeSettings(
        @Nullable Integer gapMinutes,
        @Nullable Integer changesHours,
        @Nullable List<@Nullable String> hidden) {

    Settings checked(Validation check, long version) {
        int gap = gapMinutes == null ? 0 : gapMinutes;
        check.check(gap >= 1 && gap <= 1440, "gap_minutes", "must be between 1 and 1440");
        int hours = changesHours == null ? -1 : changesHours;
        check.check(hours >= 0 && hours <= 720, "changes_hours", "must be between 0 and 720");
        check.check(hidden != null, "hidden", "is required; an empty list hides nothing");
        Set<String> known = Set.copyOf(EventCodec.words(IncidentEvent.class));
        Set<String> words = new TreeSet<>();
        for (String word : hidden == null ? List.<@Nullable String>of() : hidden) {
            check.check(
                    word != null && known.contains(word),
                    "hidden",
                    "has “%s”, which is no kind of entry".formatted(word));
            if (word != null) {
                words.add(word);
            }
        }
        return new Settings(gap, hours, words, version);
    }
}
