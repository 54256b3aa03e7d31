package dev.andon.claims;

import dev.andon.claims.Evidence.Stance;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Claiming;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to add evidence to a claim.
 *
 * @param stance for or against
 * @param kind command, output, link or observation; null means link where there is nothing else, else observation
 * @param text the command, what was answered, or what was seen; may be left out where there is a link
 * @param link where it can be seen
 */
public record AddEvidence(
        @Nullable String stance,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String link) {
    private static final int TEXT = 20_000;
    private static final int LINK = 2_000;

    record Checked(
            Stance stance,
            Claiming.Evidence kind,
            String text,
            @Nullable String link) {}

    Checked checked(Validation validation) {
        String address = link(validation);
        String words = validation.optionalText("text", text, TEXT);
        validation.check(words != null || address != null, "text", "is required: a sentence is enough");
        return new Checked(
                stance(validation), kind(validation, words), words == null ? String.valueOf(address) : words, address);
    }

    private Stance stance(Validation validation) {
        return Stance.of(stance == null ? "" : stance).orElseGet(() -> {
            validation.error("stance", "must say whether it speaks for or against");
            return Stance.FOR;
        });
    }

    private Claiming.Evidence kind(Validation validation, @Nullable String words) {
        if (kind == null || kind.isBlank()) {
            return words == null ? Claiming.Evidence.LINK : Claiming.Evidence.OBSERVATION;
        }
        Claiming.Evidence what = Claiming.Evidence.of(kind).orElse(null);
        validation.check(what != null, "kind", "must be command, output, link or observation");
        validation.check(
                what != Claiming.Evidence.LINK || link != null && !link.isBlank(),
                "link",
                "is required for evidence that is a link");
        return what == null ? Claiming.Evidence.OBSERVATION : what;
    }

    private @Nullable String link(Validation validation) {
        String address = validation.optionalLine("link", link, LINK);
        if (address != null && !isWebAddress(address)) {
            validation.error("link", "is not an address such as https://grafana.example/d/7");
        }
        return address;
    }

    /** A script in a link would run in the browser of whoever follows it. */
    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && address.indexOf('<') < 0
                    && address.indexOf('>') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
