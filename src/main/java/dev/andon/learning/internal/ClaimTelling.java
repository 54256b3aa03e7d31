package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells in sentences of Markdown what was claimed and what it turned out to be. */
final class ClaimTelling {
    private ClaimTelling() {}

    static String sentence(String who, Claiming event) {
        return switch (event) {
            case ClaimRaised e ->
                "%s raised a claim (%s%s): %s"
                        .formatted(who, e.kind().label().toLowerCase(Locale.ROOT), from(e.saidBy()), plain(e.text()));
            case EvidenceAdded e ->
                "%s found evidence %s “%s”: %s%s"
                        .formatted(
                                who,
                                e.against() ? "against" : "for",
                                plain(e.about()),
                                shown(e),
                                e.link() == null ? "" : " (<%s>)".formatted(e.link()));
            case ClaimVerified e -> "Verified by %s: “%s”%s".formatted(who, plain(e.text()), because(e.reason()));
            case ClaimRefuted e -> "Refuted by %s: “%s”%s".formatted(who, plain(e.text()), because(e.reason()));
            case ClaimReopened e -> "Open again: “%s”%s".formatted(plain(e.text()), because(e.reason()));
        };
    }

    private static String from(@Nullable String saidBy) {
        return saidBy == null ? "" : ", " + plain(saidBy);
    }

    static String shown(EvidenceAdded e) {
        return switch (e.kind()) {
            case COMMAND, OUTPUT -> "%s %s".formatted(e.kind().label().toLowerCase(Locale.ROOT), plain(e.text()));
            case LINK, OBSERVATION -> line(e.text());
        };
    }
}
