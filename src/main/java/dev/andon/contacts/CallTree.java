package dev.andon.contacts;

import dev.andon.playbook.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is called in which order.
 *
 * @param purpose what it is for, or empty
 * @param when the incidents it is offered for
 * @param version grows with every change
 */
public record CallTree(long id, String name, String purpose, When when, List<Step> steps, long version) {

    /**
     * Some who stand for each other.
     *
     * @param contacts ids, in the order to call them
     * @param minutes if nobody was reached within them, the next one is called
     * @param tell what they are to be told, or null
     */
    public record Step(
            List<Long> contacts, int minutes, @Nullable String tell) {}

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("purpose", purpose);
        facts.put("types", String.join(", ", when.types()));
        facts.put("severities", String.join(", ", when.severities()));
        facts.put("steps", steps.stream().map(CallTree::words).collect(Collectors.joining("; ")));
        return facts;
    }

    private static String words(Step step) {
        String who = step.contacts().stream().map(id -> "contact " + id).collect(Collectors.joining(", else "));
        return who + " (" + step.minutes() + " min)" + (step.tell() == null ? "" : ": " + step.tell());
    }

    /** Ids of everybody in it. */
    public List<Long> everybody() {
        return steps.stream()
                .flatMap(step -> step.contacts().stream())
                .distinct()
                .toList();
    }
}
