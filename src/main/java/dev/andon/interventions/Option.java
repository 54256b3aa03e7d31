package dev.andon.interventions;

import dev.andon.interventions.Policy.Offered;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that could stop the bleeding.
 *
 * @param id its number within the incident, from 1
 * @param minutes how long until it works; null when nobody knows
 * @param intervention number of the intervention it became last, if it became one
 * @param result what came of it, or why it was set aside
 */
public record Option(
        long id,
        Remedy kind,
        String text,
        @Nullable Integer minutes,
        Reversible reversible,
        Risk risk,
        Said listed,
        Standing standing,
        @Nullable Long intervention,
        @Nullable String result) {

    /** How far it is. */
    public enum Standing {
        UNTRIED("not tried"),
        /** An intervention that came from it is open. */
        UNDER_WAY("under way"),
        TRIED("tried"),
        SET_ASIDE("set aside");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The word in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    static Option untried(long id, Offered said, Said listed) {
        return new Option(
                id,
                said.kind(),
                said.text(),
                said.minutes(),
                said.reversible(),
                said.risk(),
                listed,
                Standing.UNTRIED,
                null,
                null);
    }

    Option next(Standing next, @Nullable Long became, @Nullable String words) {
        return new Option(id, kind, text, minutes, reversible, risk, listed, next, became, words);
    }
}
