package dev.andon.platform.outgoing;

import java.net.URI;
import java.util.Locale;

/**
 * A header that opens another system. It goes to the place it was meant for and is not sent on by a redirect to another
 * one; where the answer repeats it, it is struck out.
 *
 * @param header its name, such as Authorization
 * @param value visible characters and spaces only
 */
public record Credential(String header, String value) {
    private static final String STRUCK = "•••";
    private static final int SHORTEST = 4;

    /** Whether both are the same server by scheme, name and port. */
    public static boolean samePlace(URI one, URI other) {
        return place(one).equals(place(other));
    }

    private static String place(URI address) {
        return "%s://%s:%d"
                .formatted(address.getScheme(), address.getHost(), Guard.port(address))
                .toLowerCase(Locale.ROOT);
    }

    /** The text without the secret, also without the part of it that follows a word such as Bearer. */
    String struckFrom(String text) {
        String struck = text.replace(value, STRUCK);
        String bare = value.substring(value.lastIndexOf(' ') + 1);
        return bare.length() < SHORTEST ? struck : struck.replace(bare, STRUCK);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Credential[header=%s]".formatted(header);
    }
}
