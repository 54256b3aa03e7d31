package dev.andon.response.web;

import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Entry;
import dev.andon.ui.Markdown;
import dev.andon.ui.TextLinks;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds the line of one entry. */
final class Line {
    private final Entry entry;
    private final TextLinks names;

    Line(Entry entry, TextLinks names) {
        this.entry = entry;
        this.names = names;
    }

    EntryLine plain(String sign, String strong, String rest) {
        return line(sign, "", strong, rest, null, null, null, null);
    }

    EntryLine key(String sign, String strong, String rest) {
        return line(sign, "key", strong, rest, null, null, null, null);
    }

    EntryLine noted(String strong, String text) {
        return line("✎", "", strong, "", null, null, Markdown.html(text, names), null);
    }

    EntryLine task(String sign, String strong, String rest, @Nullable String text) {
        return line(sign, "", strong, rest, null, null, text == null ? null : Markdown.html(text, names), null);
    }

    EntryLine alarm(String strong, String rest) {
        return line("!", "red", strong, rest, null, null, null, null);
    }

    EntryLine alert(String source, String title, long alertId) {
        return line("!", "red", source, title, null, null, null, "/alerts/" + alertId);
    }

    EntryLine card(String sign, String strong, String card, @Nullable String text) {
        return line(sign, "", strong, "", card, null, text == null ? null : Markdown.html(text, names), null);
    }

    EntryLine leading(String sign, String strong, String rest, @Nullable String href) {
        return line(sign, "key", strong, rest, null, null, null, href);
    }

    EntryLine update(UpdatePosted e) {
        String card = "Update to " + (e.audience().equals("internal") ? "the house" : e.audience());
        return line("✉", "blue", entry.actor().name(), "", card, kept(e), Markdown.html(e.text(), names), null);
    }

    private @Nullable String kept(UpdatePosted e) {
        if (e.promisedBy() == null) {
            return null;
        }
        Instant promised = e.promisedBy();
        Duration early = Duration.between(entry.occurredAt(), promised);
        if (early.isNegative()) {
            return minutes(early.negated()) + " late";
        }
        return early.toMinutes() < 1 ? "kept" : "kept, " + minutes(early) + " early";
    }

    private String minutes(Duration duration) {
        long minutes = Math.max(1, duration.toMinutes());
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }

    private EntryLine line(
            String sign,
            String tone,
            String strong,
            String rest,
            @Nullable String card,
            @Nullable String tag,
            @Nullable String body,
            @Nullable String href) {
        return new EntryLine(
                entry.seq(), entry.occurredAt(), entry.recordedAt(), sign, tone, strong, rest, card, tag, body, href);
    }
}
