package dev.andon.people.internal;

import dev.andon.platform.Sha256;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random secrets, and the hashes that are kept of them. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    // Without 0 and O, 1 and I and L: somebody reads it from a log and types it.
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Secrets() {}

    /** 238 bits: nobody guesses it, so a plain hash keeps it safe. */
    public static String secret() {
        return random(BASE62, 40);
    }

    public static String readable(int length) {
        return random(READABLE, length);
    }

    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }

    private static String random(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }
}
