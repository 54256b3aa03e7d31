package dev.andon.response;

import java.time.Instant;

/** The last entry of a log, as far as the next one chains to it. */
record Head(long seq, String hash, Instant recordedAt) {

    /** Before the first entry. */
    static Head none() {
        return new Head(0, "", Instant.EPOCH);
    }

    static Head of(Entry entry) {
        return new Head(entry.seq(), entry.hash(), entry.recordedAt());
    }
}
