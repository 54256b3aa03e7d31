package dev.andon.alerts.internal.intake;

import java.util.Comparator;

/** What makes two messages speak of the same alert. */
public record AlertKey(long sourceId, String dedupKey) implements Comparable<AlertKey> {
    private static final Comparator<AlertKey> ORDER =
            Comparator.comparingLong(AlertKey::sourceId).thenComparing(AlertKey::dedupKey);

    /** Locks are taken in this order everywhere, so that two batches never wait for each other. */
    @Override
    public int compareTo(AlertKey other) {
        return ORDER.compare(this, other);
    }
}
