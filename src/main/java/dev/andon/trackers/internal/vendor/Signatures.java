package dev.andon.trackers.internal.vendor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the vendors do, and compares in a time that tells nothing. */
public final class Signatures {
    private Signatures() {}

    /** HMAC-SHA256 over the body as it came, in hexadecimal. */
    public static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static void check(String said, String meant) {
        if (!MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), meant.getBytes(StandardCharsets.UTF_8))) {
            throw new Forged(said.isEmpty() ? "It is not signed." : "It is signed with something else.");
        }
    }
}
