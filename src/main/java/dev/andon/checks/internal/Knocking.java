package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.platform.outgoing.Credential;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.outgoing.Reply;
import dev.andon.platform.secret.Vault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks an endpoint, with the secret that opens it where it has one. */
@Component
public class Knocking {
    private final ProbeTable probes;
    private final Vault vault;
    private final Outgoing outgoing;

    Knocking(ProbeTable probes, Vault vault, Outgoing outgoing) {
        this.probes = probes;
        this.vault = vault;
        this.outgoing = outgoing;
    }

    /**
     * Gets an address of the endpoint.
     *
     * @param largest how many bytes of the body are kept
     */
    public Reply get(Probe probe, URI address, Duration atMost, int largest) {
        String header = probe.header();
        if (header == null) {
            return outgoing.get(address, atMost, largest);
        }
        Optional<String> secret = probes.secret(probe.key()).flatMap(kept -> vault.open(kept, purpose(probe.key())));
        return secret.map(value -> outgoing.get(address, atMost, largest, new Credential(header, value)))
                .orElseGet(() -> new Reply.Refused(
                        "What opens it was kept with another key than this Andon has. An owner can enter it again."));
    }

    /** Seals what opens an endpoint. */
    public byte[] seal(String key, String secret) {
        return vault.seal(secret, purpose(key));
    }

    private static String purpose(String key) {
        return "checks_probe/" + key;
    }
}
