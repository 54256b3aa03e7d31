package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Intervening;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashPassed;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.InterventionAnnounced;
import dev.andon.response.Intervening.InterventionCleared;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionRefused;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.InterventionWithdrawn;
import dev.andon.response.Intervening.OptionListed;
import dev.andon.response.Intervening.OptionSetAside;
import dev.andon.response.Intervening.OptionTried;

/** Tells in sentences of Markdown what was done to production. What clashed is not named: few may know of it by then. */
final class InterveningTelling {
    private InterveningTelling() {}

    static String sentence(String who, Intervening event) {
        return switch (event) {
            case InterventionAnnounced e ->
                "%s announced an intervention on %s: %s, because %s"
                        .formatted(who, plain(e.target()), plain(e.what()), line(e.why()));
            case InterventionCleared e -> "%s cleared it: %s".formatted(who, plain(e.what()));
            case InterventionRefused e -> "%s refused it: %s%s".formatted(who, plain(e.what()), because(e.reason()));
            case InterventionWithdrawn e -> "%s withdrew it: %s%s".formatted(who, plain(e.what()), because(e.reason()));
            case InterventionStarted e -> started(who, e);
            case InterventionEnded e ->
                "%s: %s%s".formatted(plain(e.what()), e.outcome().replace('_', ' '), because(e.result()));
            case ClashFound e ->
                "A clash was found: %s and another open intervention near it".formatted(plain(e.what()));
            case ClashStarted e -> "What %s clashed with began".formatted(plain(e.what()));
            case ClashPassed e -> "What %s clashed with was over".formatted(plain(e.what()));
            case OptionListed e -> "%s listed an option: %s".formatted(who, plain(e.text()));
            case OptionTried e -> "%s tried: %s%s".formatted(who, plain(e.text()), because(e.result()));
            case OptionSetAside e -> "%s set aside: %s%s".formatted(who, plain(e.text()), because(e.reason()));
        };
    }

    private static String started(String who, InterventionStarted e) {
        return e.uncleared() == null
                ? "%s started: %s".formatted(who, plain(e.what()))
                : "%s started without clearing: %s%s".formatted(who, plain(e.what()), because(e.uncleared()));
    }
}
