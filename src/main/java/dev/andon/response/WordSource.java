package dev.andon.response;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Words of incidents that stand outside their row: in the log, a report, a document. A bean of the module that keeps them;
 * the search over all incidents finds them. Only what everybody may read who may see the incident belongs here.
 */
public interface WordSource {

    /** A word unique among sources. */
    String id();

    /** Ids of incidents whose words changed at or after a moment; the log's own changes are known without asking. */
    List<Long> changedSince(Instant moment);

    /** What stands there, by the incident's id; those with nothing may be left out. */
    Map<Long, String> texts(Collection<Long> incidentIds);

    /**
     * Where a search finds something, by the incident's id, the best first, at most two for each.
     *
     * @param query in the syntax of a web search
     */
    Map<Long, List<Passage>> passages(Collection<Incident> incidents, String query);
}
