package dev.andon.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of the playbook that differs.
 *
 * @param path the place, as the file has it: {@code severities/sev2/criteria}; a path that names a list of entries
 *     with both sides lists of keys is a change of their order
 * @param before text, a number, a truth, a list or a map; null when it was not there
 * @param after likewise; null when it is gone
 */
public record PlaybookChange(
        String path, @Nullable Object before, @Nullable Object after) {

    public boolean isAddition() {
        return before == null;
    }

    public boolean isRemoval() {
        return after == null;
    }

    /** The same things in another order. */
    public boolean isOrder() {
        return before instanceof List<?> one
                && after instanceof List<?> other
                && one.size() == other.size()
                && one.containsAll(other)
                && !one.equals(other);
    }
}
