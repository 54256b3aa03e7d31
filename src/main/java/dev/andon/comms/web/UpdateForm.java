package dev.andon.comms.web;

import dev.andon.comms.PostUpdate;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The form of an update.
 *
 * @param choices when the next one may be promised
 * @param form what was typed; its {@code next_update} begins at what the playbook asks for
 * @param zone the zone in which the writer types times
 */
public record UpdateForm(Incident incident, List<Option> choices, Form form, ZoneId zone) {
    static final String OTHER = "other";
    static final String NONE = "none";
    private static final List<Long> USUAL_MINUTES = List.of(15L, 20L, 30L, 60L);

    /** @param every how often the playbook asks for an update; null when it asks for none */
    static List<Option> choices(@Nullable Duration every) {
        TreeSet<Long> minutes = new TreeSet<>(USUAL_MINUTES);
        if (every != null) {
            minutes.add(possible(every));
        }
        List<Option> choices = new ArrayList<>();
        minutes.forEach(m -> choices.add(new Option(Long.toString(m), "in " + words(Duration.ofMinutes(m)))));
        choices.add(new Option(OTHER, "at another time"));
        choices.add(new Option(NONE, "not promised"));
        return choices;
    }

    /** What is chosen before anybody chooses. */
    static String usual(@Nullable Duration every) {
        return every == null ? NONE : Long.toString(possible(every));
    }

    /** A playbook may ask for one a week; what can be promised ends sooner. */
    private static long possible(Duration every) {
        return Math.min(every.toMinutes(), PostUpdate.LATEST.toMinutes());
    }

    /** "20 minutes", "1 hour", "4 hours". */
    static String words(Duration duration) {
        long minutes = duration.toMinutes();
        boolean hours = minutes % 60 == 0;
        long count = hours ? minutes / 60 : minutes;
        return count + (hours ? " hour" : " minute") + (count == 1 ? "" : "s");
    }
}
