package dev.andon.catalog;

import dev.andon.people.TeamDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What drafts would change in the catalog as it is.
 *
 * @param changes only what differs
 * @param teams those of teams that differ
 * @param unchanged how many drafts say what is so already
 * @param problems why nothing can be applied; empty when it can
 * @param warnings what deserves a look and hinders nothing: cycles
 */
public record Plan(
        List<Change> changes, List<TeamChange> teams, int unchanged, List<Problem> problems, List<String> warnings) {

    /** @param created whether there is none of that key yet */
    public record TeamChange(TeamDraft draft, boolean created) {}

    /**
     * One thing that becomes another.
     *
     * @param before null when it is new
     */
    public record Change(@Nullable Item before, Item after) {

        /** What differs, as it was; null when it is new. */
        public @Nullable Map<String, Object> from() {
            return before == null ? null : differing(before, after);
        }

        /** What differs, as it becomes. */
        public Map<String, Object> to() {
            return before == null ? after.fields() : differing(after, before);
        }

        private static Map<String, Object> differing(Item shown, Item other) {
            Map<String, Object> fields = new LinkedHashMap<>(shown.fields());
            Map<String, Object> others = other.fields();
            fields.entrySet().removeIf(field -> field.getValue().equals(others.get(field.getKey())));
            return fields;
        }
    }

    /**
     * Something that makes no sense.
     *
     * @param line of the file; 0 when there is no file
     * @param of which draft: "service checkout"; empty when it is the file itself
     */
    public record Problem(int line, String of, String field, String message) {}
}
