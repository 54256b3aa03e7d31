package dev.andon.response.web;

import dev.andon.response.Checking;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.Checking.CheckOverruled;
import dev.andon.response.Checking.CheckOverrulingLifted;
import dev.andon.response.Entry;

/** Tells what checklists answered by themselves, and who said otherwise. */
final class CheckingLines {
    private CheckingLines() {}

    static EntryLine of(Checking event, Entry entry, Line line) {
        return switch (event) {
            case CheckAnswered e -> line.plain(sign(e.verdict()), e.text(), words(e.verdict()) + " · " + e.said());
            case CheckOverruled e ->
                line.task(
                        sign(e.to()),
                        entry.actor().name(),
                        "says of “%s”: %s".formatted(e.text(), words(e.to())),
                        e.reason());
            case CheckOverrulingLifted e ->
                line.plain("↺", entry.actor().name(), "lets “" + e.text() + "” answer itself again");
        };
    }

    private static String sign(String verdict) {
        return switch (verdict) {
            case "fine" -> "✓";
            case "trouble" -> "▲";
            default -> "○";
        };
    }

    private static String words(String verdict) {
        return switch (verdict) {
            case "fine" -> "fine";
            case "trouble" -> "trouble";
            default -> "cannot say";
        };
    }
}
