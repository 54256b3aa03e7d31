package dev.andon.wording;

import dev.andon.people.Actor;
import java.util.List;

/** Names beside those of the house's people: whoever an incident's log speaks of. A bean of the module that knows them. */
public interface NamesNear {

    /**
     * @param incident its number
     * @return whole names as they were written
     * @throws dev.andon.platform.problem.Missing if the viewer knows no such incident
     */
    List<String> names(Actor viewer, long incident);
}
