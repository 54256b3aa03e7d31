package dev.andon.response.web;

import dev.andon.response.Calling;
import dev.andon.response.Calling.CallMade;
import dev.andon.response.Calling.CallTreeEnded;
import dev.andon.response.Calling.CallTreeStarted;
import dev.andon.response.Calling.Outcome;
import dev.andon.response.Entry;

/** Tells who was called and whether they were reached. */
final class CallingLines {
    private CallingLines() {}

    static EntryLine of(Calling event, Entry entry, Line line) {
        String who = entry.actor().name();
        return switch (event) {
            case CallTreeStarted e -> line.key("☎", e.name(), "people are being called · " + who);
            case CallMade e -> line.task("☎", e.contact().name(), told(e) + " · " + who, e.note());
            case CallTreeEnded e -> line.task("☎", e.name(), "no further calls · " + who, e.reason());
        };
    }

    private static String told(CallMade e) {
        String told =
                e.outcome() == Outcome.REACHED ? "was reached" : e.outcome().told();
        return told + (e.by() == null ? "" : " (" + e.by() + ")");
    }
}
