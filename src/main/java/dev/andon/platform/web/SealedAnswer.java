package dev.andon.platform.web;

import dev.andon.platform.Sha256;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the body of an answer so that only whoever knows the idempotency key can read it: some answers hold a secret
 * that is shown once, such as a new token. The table has neither the key nor anything to open the body with.
 */
final class SealedAnswer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedAnswer() {}

    static byte[] seal(byte[] body, String caller, String key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, body, caller, key);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    static byte[] open(byte[] sealed, String caller, String key) {
        byte[] text = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, sealed, text, caller, key);
    }

    /** What is kept of a key: enough to know it again. */
    static byte[] hash(String key) {
        return Sha256.of("key\n" + key);
    }

    private static byte[] cipher(int mode, byte[] nonce, byte[] text, String caller, String key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var secret = new SecretKeySpec(Sha256.of("answer\n" + caller + "\n" + key), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer could not be sealed or opened", e);
        }
    }
}
