package dev.andon.response;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing a log's hash chain found.
 *
 * @param entries how many entries were read
 * @param brokenAt the first seq whose content, order or hash does not fit; null when all do
 * @param finding in words, for people
 */
public record Verification(
        boolean intact, long entries, @Nullable Long brokenAt, String finding) {

    static Verification intact(long entries) {
        return new Verification(true, entries, null, "Every entry fits the one before it.");
    }

    static Verification altered(long entries, long seq) {
        return new Verification(false, entries, seq, "Entry %d is not what was appended.".formatted(seq));
    }

    static Verification missing(long entries, long seq) {
        return new Verification(false, entries, seq, "Entry %d is missing from the log.".formatted(seq));
    }
}
