package dev.andon.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item of a checklist was answered without a person, or a person said that the answer is wrong. */
public sealed interface Checking extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Checking>> WORDS = Map.of(
            "check_answered", CheckAnswered.class,
            "check_overruled", CheckOverruled.class,
            "check_overruling_lifted", CheckOverrulingLifted.class);

    /** key of the checklist */
    String checklist();

    /** key of the item */
    String item();

    /**
     * What was asked of whom, and what came back.
     *
     * @param href where to read on, if anywhere
     */
    record Evidence(String asked, String answered, @Nullable String href) {}

    /**
     * Somebody or something was asked, and the answer is another one than before. When it was asked is when this
     * happened.
     *
     * @param text what the item said then
     * @param kind who was asked: changes, vendor_status, http, promql, dependency_alerts
     * @param verdict fine, trouble or cannot_say
     * @param said the answer in one line
     * @param tookMillis how long it took
     */
    record CheckAnswered(
            String checklist,
            String item,
            String text,
            String kind,
            String verdict,
            String said,
            List<Evidence> evidence,
            long tookMillis)
            implements Checking {}

    /**
     * A person knows better; their word stands until they take it back or say something else.
     *
     * @param from the verdict that stood before; null when there was none
     * @param to fine, trouble or cannot_say
     */
    record CheckOverruled(
            String checklist,
            String item,
            String text,
            @Nullable String from,
            String to,
            String reason) implements Checking {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /** What was asked speaks for itself again. */
    record CheckOverrulingLifted(String checklist, String item, String text) implements Checking {}
}
