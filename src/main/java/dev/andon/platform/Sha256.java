package dev.andon.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of texts. Passwords have Argon2id; this is fast, and for what cannot be guessed. */
public final class Sha256 {
    private Sha256() {}

    /** One over several parts, fed to it one after the other. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of the text in UTF-8, 32 bytes. */
    public static byte[] of(String text) {
        return start().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits in small letters. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** SHA-256 of the bytes, as 64 hexadecimal digits in small letters. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(start().digest(bytes));
    }
}
