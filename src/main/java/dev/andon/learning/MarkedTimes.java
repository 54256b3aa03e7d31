package dev.andon.learning;

import dev.andon.response.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says when an incident began, was detected and was over, where people looked closer than the log. A bean of the module that keeps it. */
public interface MarkedTimes {

    /** The moments that somebody set; one that nobody set is not there, and the log's own stands. */
    Map<Milestone, Marked> of(Incident incident);

    /**
     * When it was.
     *
     * @param entries seqs of the entries that it rests on; empty when the log does not have it
     */
    record Marked(Instant at, List<Long> entries) {}
}
