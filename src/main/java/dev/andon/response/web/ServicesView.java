package dev.andon.response.web;

import dev.andon.catalog.Picture;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import dev.andon.people.Team;
import dev.andon.response.Incident;
import dev.andon.response.TickedStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the room shows of the services an incident is about.
 *
 * @param unknown names the catalog does not know
 * @param picture what is around them, or null when there is nothing to draw
 */
public record ServicesView(
        Incident incident,
        List<Served> known,
        List<String> unknown,
        @Nullable Picture picture) {

    public record Served(Service service, @Nullable Team owner) {}

    /** A runbook as it is worked in this incident. */
    public record Book(Runbook runbook, List<Part> parts, int done, int steps) {}

    /**
     * A stretch of a runbook.
     *
     * @param html of what stands there, made safe
     * @param step 0 when it is no step
     * @param ticked by whom and when; null when it is not
     */
    public record Part(String html, int step, @Nullable TickedStep ticked) {}

    /** Where the graph of all of them is. */
    public String graph() {
        return "/catalog/graph?service="
                + String.join(
                        ",",
                        known.stream().map(served -> served.service().key()).toList());
    }
}
