package dev.andon.coedit;

import dev.andon.coedit.internal.TextRows;
import dev.andon.people.Actor;
import dev.andon.platform.Sha256;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts in Markdown that several people write at once. The server holds each text and orders the changes: one that was
 * made on an older version is moved over what came since. Whoever calls has asked whether the actor may.
 */
@Component
public class Texts {
    /** How many UTF-16 units a text may have. */
    public static final int LONGEST = 500_000;

    /** Every so many versions the whole text is kept, so that an old one is read from few changes. */
    private static final int SNAPSHOT = 50;

    private final TextRows rows;
    private final Live live;
    private final Clock clock;

    Texts(TextRows rows, Live live, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.clock = clock;
    }

    /** A new text, at version 0. */
    @Transactional
    public Text begin(String body) {
        Text text = rows.insert(checked("text", body), clock.instant());
        rows.snapshot(text.id(), 0, text.body());
        return text;
    }

    /** @throws Missing when there is no such text */
    public Text read(long id) {
        return rows.find(id).orElseThrow(Texts::missing);
    }

    private static Missing missing() {
        return new Missing("There is no such text.");
    }

    /**
     * Takes what somebody typed. What was taken before under the same client and number is not taken again.
     *
     * @return the text after it
     * @throws Invalid when the changes do not fit the version they name, or make the text too long
     */
    @Transactional
    public Text send(Actor author, long id, Sent sent) {
        Sent.own(author, sent.client());
        Text text = rows.lock(id).orElseThrow(Texts::missing);
        if (sent.version() > text.version()) {
            throw new Invalid("version", "is newer than the text, which is at version %d".formatted(text.version()));
        }
        if (sent.changes().isEmpty()) {
            return text;
        }
        Rebase rebase = new Rebase(sent.client(), sent.changes());
        try {
            rows.after(id, sent.version())
                    .forEach(written -> rebase.over(written.client(), written.last(), written.change()));
            return rebase.result()
                    .map(change -> append(author, text, sent.client(), rebase.last(), change))
                    .orElse(text);
        } catch (IllegalArgumentException _) {
            throw new Invalid("changes", "were not made on version %d of this text".formatted(sent.version()));
        }
    }

    private Text append(Actor author, Text text, String client, long last, Change change) {
        // Also one that changes nothing, because others deleted first what it deletes: its writer waits for it.
        String body = checked("changes", change.apply(text.body()));
        Text changed = new Text(text.id(), body, text.version() + 1, text.beat() + 1);
        rows.insert(
                text.id(),
                new Written(changed.version(), changed.beat(), client, last, author, clock.instant(), change));
        rows.update(changed, clock.instant());
        if (changed.version() % SNAPSHOT == 0) {
            rows.snapshot(changed.id(), changed.version(), body);
        }
        live.changed("coedit/" + changed.id(), changed.beat());
        return changed;
    }

    /**
     * Takes a whole text that was written from an older version: what differs from that version is a change like any
     * other. The same from the same author is taken once, so it may be sent again when the answer was lost.
     */
    @Transactional
    public Text merge(Actor author, long id, long version, String body) {
        String whole = checked("text", body);
        Text now = rows.lock(id).orElseThrow(Texts::missing);
        Change change = TextDiff.between(version == now.version() ? now.body() : at(id, version), whole);
        List<Numbered> changes = change.isNothing() ? List.of() : List.of(new Numbered(1, change));
        return send(author, id, new Sent(fingerprint(author, version, whole), version, changes));
    }

    /**
     * Takes a whole text as {@link #merge} does, unless what differs replaces the same words that others replaced since, or
     * there was nothing yet when both began.
     *
     * @param from what it was written from: the text at that version, or an older one from before it was opened
     * @return the text after it; empty when the two cannot be put into one
     */
    @Transactional
    public Optional<Text> mergeApart(Actor author, long id, long version, String from, String body) {
        String whole = checked("text", body);
        Text now = rows.lock(id).orElseThrow(Texts::missing);
        String client = fingerprint(author, version, from.hashCode() + "/" + whole);
        Change mine = TextDiff.between(from, whole);
        List<Written> since = rows.after(id, version);
        boolean there = since.stream().anyMatch(written -> written.client().equals(client));
        if (mine.isNothing() || there) {
            return Optional.of(now);
        }
        Change older = TextDiff.between(from, at(id, version));
        Change theirs = since.stream().map(Written::change).reduce(older, Change::compose);
        if (!theirs.isNothing() && (from.isBlank() || mine.crosses(theirs))) {
            return Optional.empty();
        }
        Change moved = mine.map(older, false);
        return Optional.of(send(author, id, new Sent(client, version, List.of(new Numbered(1, moved)))));
    }

    /** The version that stood at a moment. */
    public long versionAt(long id, Instant at) {
        return rows.versionAt(id, at);
    }

    private static String fingerprint(Actor author, long version, String body) {
        String what = author.kind() + "/" + author.id() + "/" + version + "/" + body;
        return author.id() + ".whole-" + Sha256.hex(what).substring(0, 32);
    }

    /**
     * The text as it was.
     *
     * @throws Invalid when there is no such version yet
     */
    public String at(long id, long version) {
        if (version < 0 || version > read(id).version()) {
            throw new Invalid("version", "is not one of this text");
        }
        Text kept = rows.snapshotBefore(id, version).orElseThrow(Texts::missing);
        String body = kept.body();
        for (Written written : rows.between(id, kept.version(), version)) {
            body = written.change().apply(body);
        }
        return body;
    }

    /** What was written after a version, in order. */
    public List<Written> after(long id, long version) {
        return rows.after(id, version);
    }

    /** Who wrote when, latest first, at most {@code limit} stretches of those that ended before a version. */
    public List<Stretch> history(long id, long before, int limit) {
        return rows.history(id, before, limit);
    }

    /** What changed from the version before {@code from} to {@code to}, on the text as it was then. */
    public Difference difference(long id, long from, long to) {
        String before = at(id, from - 1);
        Change change = rows.between(id, from - 1, to).stream()
                .map(Written::change)
                .reduce(Change.replacing(before.length(), 0, 0, ""), Change::compose);
        return Difference.of(before, change);
    }

    /** Ends the streams of everybody who watches this text; who still may comes back. */
    @Transactional
    public void ended(long id) {
        live.ended("coedit/" + id);
    }

    private static String checked(String field, String body) {
        if (body.length() > LONGEST) {
            String begins = field.equals("text") ? "is" : "make a text that would be";
            throw new Invalid(
                    field,
                    String.format(
                            Locale.ROOT,
                            "%s %,d characters long; at most %,d are kept",
                            begins,
                            body.length(),
                            LONGEST));
        }
        Validation.forbidden(body).ifPresent(c -> {
            throw new Invalid(field, "leave the character U+%04X in the text, which is not allowed".formatted(c));
        });
        return body;
    }
}
