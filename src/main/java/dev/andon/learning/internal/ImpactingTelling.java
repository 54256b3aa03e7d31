package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Impacting;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Impacting.SystemStateSaid;
import org.jspecify.annotations.Nullable;

/** Tells in sentences of Markdown whom it hurt, and how systems were. */
final class ImpactingTelling {
    private ImpactingTelling() {}

    static String sentence(String who, Impacting event) {
        return switch (event) {
            case ImpactEstimated e ->
                "%s estimated the impact on the %s: %s; %s"
                        .formatted(who, side(e.on()), plain(e.text()), plain(how(e.amount(), e.known())));
            case ImpactCeased e ->
                "The impact on the %s ceased: %s%s".formatted(side(e.on()), plain(e.text()), because(e.note()));
            case SystemStateSaid e ->
                "%s said that %s was %s%s".formatted(who, plain(e.system()), e.to(), because(e.why()));
        };
    }

    static String side(String on) {
        return on.equals("user") ? "users" : on;
    }

    static String how(@Nullable Amount amount, @Nullable String known) {
        String many = amount == null ? "nobody knew yet how many" : amount.shown() + " (" + amount.sure() + ")";
        return known == null ? many : many + ", from " + known;
    }
}
