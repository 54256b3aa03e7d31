package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;

/** A list that people narrow and keep under names. A bean for each; its page is where its key says. */
public interface KeptList {
    /** The list of incidents. */
    String INCIDENTS = "incidents";

    /** {@code incidents} for the list at {@code /incidents}. */
    String key();

    /** What people call it. */
    String label();

    /**
     * The query as it is kept: what stands behind the {@code ?} of its address, without what means nothing.
     *
     * @throws Invalid naming what makes no sense
     */
    String kept(Actor viewer, String query);
}
