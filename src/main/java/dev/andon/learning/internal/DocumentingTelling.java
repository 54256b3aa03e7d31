package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Documenting;
import dev.andon.response.Documenting.AppendixAdded;
import dev.andon.response.Documenting.AppendixRemoved;
import dev.andon.response.Documenting.DocumentBegun;

/** Tells in sentences of Markdown what was laid beside the log. */
final class DocumentingTelling {
    private DocumentingTelling() {}

    static String sentence(String who, Documenting event) {
        return switch (event) {
            case DocumentBegun e -> "%s began to write in the document “%s”".formatted(who, plain(e.name()));
            case AppendixAdded e ->
                "%s put “%s” into the appendix (item %d)".formatted(who, plain(e.title()), e.item());
            case AppendixRemoved e ->
                "%s took “%s” out of the appendix%s".formatted(who, plain(e.title()), because(e.reason()));
        };
    }
}
