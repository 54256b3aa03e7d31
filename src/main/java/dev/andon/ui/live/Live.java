package dev.andon.ui.live;

/**
 * Says that something changed. Called inside the transaction that changes it; watchers on every node hear of it when,
 * and only when, that transaction commits.
 */
public interface Live {
    /**
     * @param topic what changed, {@code kind/key}, for example {@code incident/42}; see {@link LiveSource#kind}
     * @param id grows with every change of the topic, in the order of commits; the incident's last seq, for example. A
     *     watcher who has an id is not told of lower ones any more
     */
    void changed(String topic, long id);
}
