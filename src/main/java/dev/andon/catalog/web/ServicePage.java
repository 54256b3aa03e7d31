package dev.andon.catalog.web;

import dev.andon.catalog.ChangeEntry;
import dev.andon.catalog.Item;
import dev.andon.catalog.Picture;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.people.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service, and everything one looks for on its page at night.
 *
 * @param panels what other modules add, rendered
 */
public record ServicePage(
        Service service,
        @Nullable Team owner,
        Picture picture,
        List<Neighbour> needs,
        List<Neighbour> neededBy,
        List<Runbook> runbooks,
        List<String> panels,
        List<ChangeEntry> changes) {

    /** Something that needs it or that it needs. */
    public record Neighbour(
            Item item, boolean hard, String note, @Nullable State state) {}
}
