package dev.andon.response.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the stream of the room shows it: a time, a knot on the cord, one sentence; a card only for what has
 * consequences.
 *
 * @param sign one character in the knot; the sentence says the same in words
 * @param tone key (a decision), red (an alert), blue (an update) or empty
 * @param strong the beginning of the sentence, set strong
 * @param rest how it goes on, set quiet
 * @param card the words above a card, or null when it is none
 * @param tag a small mark beside the card's words, or null
 * @param body Markdown already rendered and made safe, or null
 * @param href where the entry leads, or null
 * @param task where a task is made of it, for a note that asks nobody in particular; or null
 */
public record EntryLine(
        long seq,
        Instant occurredAt,
        Instant recordedAt,
        String sign,
        String tone,
        String strong,
        String rest,
        @Nullable String card,
        @Nullable String tag,
        @Nullable String body,
        @Nullable String href,
        @Nullable String task) {

    /** The same, offering to become a task there. */
    EntryLine offering(String form) {
        return new EntryLine(seq, occurredAt, recordedAt, sign, tone, strong, rest, card, tag, body, href, form);
    }

    /** Whether it was written down noticeably after it happened. */
    public boolean late() {
        return recordedAt.isAfter(occurredAt.plusSeconds(90));
    }
}
