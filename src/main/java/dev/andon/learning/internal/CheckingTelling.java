package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.response.Checking;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.Checking.CheckOverruled;
import dev.andon.response.Checking.CheckOverrulingLifted;

/** Tells in sentences of Markdown what checklists answered by themselves, and who said otherwise. */
final class CheckingTelling {
    private CheckingTelling() {}

    static String sentence(String who, Checking event) {
        return switch (event) {
            case CheckAnswered e ->
                "Asked “%s”, the answer was %s: %s".formatted(plain(e.text()), words(e.verdict()), line(e.said()));
            case CheckOverruled e ->
                "%s said of “%s”: %s, because %s".formatted(who, plain(e.text()), words(e.to()), line(e.reason()));
            case CheckOverrulingLifted e -> "%s let “%s” answer itself again".formatted(who, plain(e.text()));
        };
    }

    private static String words(String verdict) {
        return verdict.replace('_', ' ');
    }
}
