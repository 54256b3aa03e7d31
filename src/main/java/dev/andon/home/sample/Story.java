package dev.andon.home.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One incident of the sample company.
 *
 * @param begins {@code 412d 02:44}, so many days ago at that time of the day, or {@code 41m}, so many minutes ago
 * @param head severity, type, services, summary, visibility and report, by their words
 * @param sections what people wrote into the report, by section key
 */
record Story(String title, String begins, Map<String, String> head, List<Step> steps, Map<String, String> sections) {

    Instant beginning(Instant now, ZoneId zone) {
        String[] words = begins.split(" ");
        if (words.length == 1) {
            return now.minus(Script.duration(words[0]));
        }
        LocalDate day = LocalDate.now(Clock.fixed(now.minus(Script.duration(words[0])), zone));
        return day.atTime(LocalTime.parse(words[1])).atZone(zone).toInstant();
    }

    @Nullable
    String head(String word) {
        return head.get(word);
    }

    List<String> services() {
        String services = head.getOrDefault("services", "");
        return services.isEmpty() ? List.of() : List.of(services.split(", "));
    }

    /** When the report was published after the beginning, and by whom; empty when it is still a draft. */
    Duration publishedAfter() {
        return Script.duration(head.getOrDefault("published", "").split(" ")[0]);
    }

    String publishedBy() {
        return head.getOrDefault("published", "").split(" ")[1];
    }

    boolean isPublished() {
        return head.containsKey("published");
    }
}
