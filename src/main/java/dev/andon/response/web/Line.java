package dev.andon.response.web;

import dev.andon.response.Asking;
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
    private final RoomAddresses rooms;

    Line(Entry entry, TextLinks names, RoomAddresses rooms) {
        this.entry = entry;
        this.names = names;
        this.rooms = rooms;
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

    /** A note; one that asks nobody in particular offers to become a task. */
    EntryLine note(String strong, String text) {
        EntryLine line = noted(strong, text);
        return Asking.request(text).isEmpty() ? line : line.offering(room() + "/tasks/new?note=" + entry.seq());
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

    /** Leads to a page below the room. */
    EntryLine leading(String sign, String strong, String rest, @Nullable String text, String page) {
        return line(sign, "", strong, rest, null, null, html(text), room() + "/" + page);
    }

    /** As {@link #leading}, for what is decided. */
    EntryLine deciding(String sign, String strong, String rest, @Nullable String text, String page) {
        return line(sign, "key", strong, rest, null, null, html(text), room() + "/" + page);
    }

    /** As {@link #leading}, for what somebody should look at now. */
    EntryLine alarming(String strong, String rest, String page) {
        return line("!", "red", strong, rest, null, null, null, room() + "/" + page);
    }

    private @Nullable String html(@Nullable String text) {
        return text == null || text.isBlank() ? null : Markdown.html(text, names);
    }

    private String room() {
        return rooms.of(entry.incidentId());
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
                entry.seq(),
                entry.occurredAt(),
                entry.recordedAt(),
                sign,
                tone,
                strong,
                rest,
                card,
                tag,
                body,
                href,
                null);
    }
}
