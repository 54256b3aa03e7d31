package dev.andon.platform.secret;

import dev.andon.platform.AndonSettings;
import dev.andon.platform.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals secrets of other systems for the database, and opens them. The key is not in the database, so a copy of that, or
 * a look into it, gives no secret away: it is {@code ANDON_SECRET_KEY}, else a file in the data directory that is made at
 * the first need. Nodes that share a database need the same one.
 */
@Component
@EnableConfigurationProperties(SecretSettings.class)
public class Vault {
    private static final String FILE = "secret.key";
    private static final int NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable String given;
    private final Path file;

    Vault(SecretSettings secrets, AndonSettings settings) {
        this.given = secrets.key();
        this.file = settings.dataDir().resolve(FILE);
    }

    /** @param purpose whose it is; sealed for one, it opens for no other */
    public byte[] seal(String secret, String purpose) {
        byte[] key = key();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(name(key), NAME + NONCE + sealed.length);
        System.arraycopy(nonce, 0, whole, NAME, NONCE);
        System.arraycopy(sealed, 0, whole, NAME + NONCE, sealed.length);
        return whole;
    }

    /** Empty when it was sealed with another key: the file was lost, or this is another node's. */
    public Optional<String> open(byte[] sealed, String purpose) {
        byte[] key = key();
        if (!Arrays.equals(name(key), Arrays.copyOf(sealed, NAME))) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, NAME, NAME + NONCE);
        byte[] text = Arrays.copyOfRange(sealed, NAME + NONCE, sealed.length);
        byte[] opened = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose, text);
        return Optional.of(new String(opened, StandardCharsets.UTF_8));
    }

    /** Enough to know a key again, and to learn nothing of it. */
    private static byte[] name(byte[] key) {
        return Arrays.copyOf(sha256("name", key), NAME);
    }

    private byte[] key() {
        String words = given == null ? kept() : given;
        return sha256("key", words.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized String kept() {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                PrivateFiles.directory(Objects.requireNonNull(file.getParent()));
                PrivateFiles.write(file, HexFormat.of().formatHex(fresh) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String what, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((what + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String purpose, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed or opened", e);
        }
    }
}
