package dev.andon.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kept lists above a list.
 *
 * @param list the key of the list, which is its address
 * @param asked what it is narrowed by now
 * @param saved lists kept under a name
 * @param wrong what is wrong with the filters, or null
 */
public record Keeping(
        String list,
        IncidentQuery asked,
        List<SavedFilter> saved,
        @Nullable String wrong) {

    /** The kept list that this is, or null. */
    public @Nullable SavedFilter current() {
        return saved.stream()
                .filter(filter -> filter.query().equals(asked.toString()))
                .findFirst()
                .orElse(null);
    }

    public boolean is(SavedFilter filter) {
        return filter.equals(current());
    }

    /** The address of everything, also where the list opens with something else. */
    public String all() {
        return "/" + list + (saved.stream().anyMatch(SavedFilter::opens) ? "?status=" : "");
    }
}
