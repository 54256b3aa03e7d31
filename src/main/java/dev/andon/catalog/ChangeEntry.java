package dev.andon.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed something in the catalog.
 *
 * @param importId the import it came with, or null
 * @param created whether it was made then
 */
public record ChangeEntry(
        Instant at, String actor, @Nullable Long importId, boolean created, List<FieldChange> fields) {

    /** @param from empty when it was made then */
    public record FieldChange(String field, String from, String to) {}
}
