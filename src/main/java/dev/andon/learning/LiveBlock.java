package dev.andon.learning;

import dev.andon.response.Incident;

/**
 * Something in a report that is not typed but shown as it is when the report is read: the timeline, the figures, the whys.
 * A bean of the module that knows it. A line of its own in any section, {@code {{timeline}}}, shows it there; in an edition
 * and in an export it stands as it was at that moment.
 */
public interface LiveBlock {

    /** The word between the braces: small letters, digits, hyphens. */
    String key();

    /** What it is called where it is offered. */
    String label();

    /** As Markdown; empty when there is nothing to show. */
    String markdown(Incident incident, Report report);
}
