package dev.andon.ui.live;

/**
 * Says that something changed. Called inside the transaction that changes it; watchers on every node hear of it when,
 * and only when, that transaction commits.
 */
public interface Live {
    /**
     * @param topic what changed, {@code kind/key}, for example {@code incident/42}; see {@link LiveSource#kind}. Topics
     *     below it, such as {@code now/house/17} below {@code now/house}, hear of it too
     * @param id grows with every change of the topic, in the order of commits; the incident's last seq, for example. A
     *     watcher who has an id is not told of lower ones any more
     */
    void changed(String topic, long id);

    /**
     * Says that something which stands beside the changes of a topic is another, and no change of it: what another module
     * found out, for example. Whoever watches is sent {@link LiveSource#beside}, and so is who comes later and may have
     * missed it.
     *
     * @param part what it is, a word that the source knows
     */
    void stirred(String topic, String part);

    /**
     * Ends every stream of a topic, or of a viewer, because who may watch it or what they may watch has changed. Those who
     * still may come back by themselves and are checked again. Said before the change itself, it reaches watchers before
     * it.
     *
     * @param topic of {@link #changed}, or of a {@link LiveViewer}
     */
    void ended(String topic);

    /**
     * Hands over to the database what was said in this transaction, which else happens as it commits: for whoever is about
     * to hold what all others wait for.
     */
    void handOver();
}
