package dev.andon.checks;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that checklists may ask.
 *
 * @param key stable word; items of checklists refer to it
 * @param url for {@link Kind#PROMETHEUS} where its API begins, for {@link Kind#STATUS_PAGE} the page or its summary.json
 * @param expectedStatus what a healthy address answers; null for 200 to 299; only for {@link Kind#HTTP}
 * @param header what is sent along to be let in, such as Authorization; its value is never told. Null where it is open
 * @param version grows with each change
 */
public record Probe(
        String key,
        String name,
        Kind kind,
        URI url,
        @Nullable Integer expectedStatus,
        @Nullable String header,
        long version) {

    /** What is spoken there. */
    public enum Kind {
        HTTP("Any address that should answer"),
        PROMETHEUS("Prometheus, or what speaks its API"),
        STATUS_PAGE("A status page (Statuspage v2)");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        public static Optional<Kind> known(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word.strip()))
                    .findFirst();
        }
    }
}
