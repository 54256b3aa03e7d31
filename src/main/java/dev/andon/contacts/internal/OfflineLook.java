package dev.andon.contacts.internal;

import dev.andon.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** How an offline copy looks, and the policy that lets a browser use this style and nothing else. */
public final class OfflineLook {
    /** The style sheet, as it stands in each copy. */
    public static final String CSS = read();

    /** For the copy as it is fetched and as it lies on a disk: nothing is loaded, sent or run. */
    public static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; form-action 'none'; base-uri 'none'";

    private OfflineLook() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                OfflineLook.class.getResourceAsStream("/contacts/offline.css"), "contacts/offline.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(CSS));
    }
}
