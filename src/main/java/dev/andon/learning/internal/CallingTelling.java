package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.plain;

import dev.andon.response.Calling;
import dev.andon.response.Calling.CallMade;
import dev.andon.response.Calling.CallTreeEnded;
import dev.andon.response.Calling.CallTreeStarted;
import dev.andon.response.Calling.Outcome;

/** Tells in sentences of Markdown who was called and whether they were reached. */
final class CallingTelling {
    private CallingTelling() {}

    static String sentence(String who, Calling event) {
        return switch (event) {
            case CallTreeStarted e -> "%s began to call people: %s".formatted(who, plain(e.name()));
            case CallMade e ->
                "%s called %s, who %s".formatted(who, plain(e.contact().name()), told(e.outcome()));
            case CallTreeEnded e -> "%s ended the calls of %s".formatted(who, plain(e.name()));
        };
    }

    private static String told(Outcome outcome) {
        return outcome == Outcome.REACHED ? "was reached" : outcome.told();
    }
}
