package dev.andon.sharing;

import java.time.Instant;
import java.util.List;

/**
 * Who has read an edition.
 *
 * @param edition the last that was published
 * @param read how many of those who may read it, and want to be counted, have opened it
 * @param of how many may read it
 * @param readThere the same of those who took part in the incident
 * @param names by name, the first first; empty for whom that is not to be told
 */
public record Readership(int edition, int read, int of, int readThere, int there, List<Reader> names) {

    public record Reader(long personId, String name, Instant readAt) {}

    /** "Read by 23 of 140, 5 of 6 who were there". */
    public String words() {
        String all = "Read by %d of %d".formatted(read, of);
        return there == 0 ? all : all + ", %d of %d who were there".formatted(readThere, there);
    }
}
