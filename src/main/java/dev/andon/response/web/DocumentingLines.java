package dev.andon.response.web;

import dev.andon.response.Documenting;
import dev.andon.response.Documenting.AppendixAdded;
import dev.andon.response.Documenting.AppendixRemoved;
import dev.andon.response.Documenting.DocumentBegun;
import dev.andon.response.Entry;

/** Tells what was laid beside the log. */
final class DocumentingLines {
    private DocumentingLines() {}

    static EntryLine of(Documenting event, Entry entry, Line line) {
        String who = entry.actor().name();
        return switch (event) {
            case DocumentBegun e -> line.plain("✎", who, "began to write in the document “" + e.name() + "”");
            case AppendixAdded e -> line.plain("+", who, "put “" + e.title() + "” into the appendix" + belonging(e));
            case AppendixRemoved e -> line.task("−", who, "took “" + e.title() + "” out of the appendix", e.reason());
        };
    }

    private static String belonging(AppendixAdded event) {
        String number = " · item " + event.item();
        return event.ofSeq() == null ? number : number + ", to entry " + event.ofSeq();
    }
}
