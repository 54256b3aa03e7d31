package dev.andon.playbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Things to look at or to do, one by one. Every list that fits an incident is shown in its room.
 *
 * @param phase key of the phase in which it is shown; null means in all
 * @param when which incidents it is for
 */
public record Checklist(String key, String name, @Nullable String phase, When when, List<Item> items) {

    /**
     * @param key stable word; a tick refers to it
     * @param help how to find the answer; may be empty
     * @param asks how it can be answered without a person; null where people answer
     */
    public record Item(
            String key, String text, String help, @Nullable Question asks) {}

    public Optional<Item> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** Whether it is shown while the incident is in this phase. */
    public boolean isFor(Phase current) {
        return phase == null || phase.equals(current.key());
    }
}
