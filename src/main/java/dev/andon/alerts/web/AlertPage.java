package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertEntry;
import dev.andon.alerts.AlertLinks;
import dev.andon.catalog.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert.
 *
 * @param service the service of the catalog it is about, if it is known
 * @param history oldest first, payloads laid out to be read
 * @param payload the latest message
 */
public record AlertPage(
        Alert alert,
        @Nullable Service service,
        List<AlertEntry> history,
        @Nullable String payload,
        List<AlertLinks.Link> links,
        long after) {

    /** What a line of the history says, after the actor's name. */
    public String said(AlertEntry entry) {
        return switch (entry.kind()) {
            case "acknowledge" -> "acknowledged it";
            case "resolve" -> "said it is over";
            default -> entry.equals(history.getFirst()) ? "said this is wrong" : "said so again";
        };
    }
}
