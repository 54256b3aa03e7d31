package dev.andon.coedit;

import dev.andon.coedit.internal.CursorRows;
import dev.andon.coedit.internal.TextRows;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a text now, on whatever node. Whoever calls has asked whether the actor may. */
@Component
public class Cursors {
    /** Who has not been heard of for this long is gone; a page says that it is there every 15 seconds. */
    static final Duration HERE = Duration.ofSeconds(40);

    private final CursorRows cursors;
    private final TextRows texts;
    private final Live live;
    private final Clock clock;

    Cursors(CursorRows cursors, TextRows texts, Live live, Clock clock) {
        this.cursors = cursors;
        this.texts = texts;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @throws Missing when there is no such text
     * @throws Invalid when the version is so old that a page which shows it has to start over
     */
    @Transactional
    public void move(Actor who, long textId, Place place) {
        Sent.own(who, place.client());
        Text text = texts.lock(textId).orElseThrow(() -> new Missing("There is no such text."));
        if (text.version() - place.version() > TextNews.FAR) {
            throw new Invalid("version", "is too old; the text is at version %d".formatted(text.version()));
        }
        int anchor = place.anchor();
        int head = place.head();
        for (Written since : texts.after(textId, place.version())) {
            anchor = since.change().moved(anchor);
            head = since.change().moved(head);
        }
        int length = text.body().length();
        Cursor cursor = new Cursor(
                place.client(),
                who.personId(),
                who.name(),
                Math.min(anchor, length),
                Math.min(head, length),
                text.version());
        cursors.put(textId, cursor, clock.instant());
        cursors.forget(textId, clock.instant().minus(HERE));
        stirred(text);
    }

    /** Where a page says its person is. */
    public record Place(String client, int anchor, int head, long version) {}

    /** The page was left. The text is locked before its cursors, as where one moves: else the two wait for each other. */
    @Transactional
    public void leave(Actor who, long textId, String client) {
        Sent.own(who, client);
        texts.lock(textId).filter(text -> cursors.remove(text.id(), client)).ifPresent(this::stirred);
    }

    private void stirred(Text text) {
        texts.beat(text.id(), text.beat() + 1);
        live.changed("coedit/" + text.id(), text.beat() + 1);
    }

    /** Everybody who is there, by name. */
    public List<Cursor> here(long textId) {
        return cursors.since(textId, clock.instant().minus(HERE));
    }
}
