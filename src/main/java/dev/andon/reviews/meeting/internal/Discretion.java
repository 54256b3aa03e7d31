package dev.andon.reviews.meeting.internal;

import dev.andon.platform.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts how often somebody asked anonymously, and writes it down nowhere: a count by person in the database, even one
 * behind a fingerprint, would tell whoever reads the database who asked in a meeting with a single anonymous question. It is
 * in the memory of this process alone, under fingerprints with a salt that nobody knows, and is forgotten with it.
 */
@Component
public class Discretion {
    /** In one meeting, since this process started. */
    static final int EACH = 5;

    private static final int KNOWN = 20_000;

    private final String salt;
    private final Map<String, Integer> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > KNOWN;
        }
    };

    Discretion() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        salt = HexFormat.of().formatHex(random);
    }

    /** Counts one more; false when there have been enough. */
    public synchronized boolean mayAsk(long meeting, long person) {
        String who = Sha256.hex(salt + "/" + meeting + "/" + person);
        int before = asked.getOrDefault(who, 0);
        if (before >= EACH) {
            return false;
        }
        asked.put(who, before + 1);
        return true;
    }
}
