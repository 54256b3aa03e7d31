package dev.andon.alerts;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody or a pipeline changed: a deployment, a setting, a machine.
 *
 * @param kind a word of {@link ChangeKind}
 * @param source who or what says so: a pipeline, a tool, a person
 * @param services keys of the services of the catalog it is about; empty when the catalog knows none of its words
 * @param unknown words that it says about services and that the catalog does not know
 * @param occurredAt when it was done
 * @param links pages to read on, in the order they were sent
 */
public record Change(
        long id,
        String summary,
        String kind,
        String source,
        List<String> services,
        List<String> unknown,
        Instant occurredAt,
        List<Link> links) {

    /** A page about it. */
    public record Link(String label, String href) {}
}
