package dev.andon.playbook.web;

import dev.andon.playbook.Amendment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of changes, latest first.
 *
 * @param next the URL of the page after this
 * @param first whether this is the first page
 */
public record RecordPage(List<Group> groups, @Nullable String next, boolean first) {

    /** @param first names who, when and through what; the same for all of them */
    public record Group(Amendment first, List<ChangeView> changes) {

        /** "by the page", "over the API", "from a file". */
        public String source() {
            return switch (first.source()) {
                case "api" -> "over the API";
                case "import" -> "from a file";
                default -> "on the page";
            };
        }
    }
}
