package dev.andon.coedit;

import dev.andon.coedit.internal.TextRows;
import dev.andon.people.Actor;
import dev.andon.people.Streams;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells everybody who has a text open what was written, and who is there; as JSON, for {@code coedit.js}. */
@Component
public class CoeditLive implements LiveSource {
    private static final String KIND = "coedit";

    private final TextRows rows;
    private final Cursors cursors;
    private final List<TextAudience> audiences;
    private final JsonMapper json;

    CoeditLive(TextRows rows, Cursors cursors, List<TextAudience> audiences, JsonMapper json) {
        this.rows = rows;
        this.cursors = cursors;
        this.audiences = List.copyOf(audiences);
        this.json = json;
    }

    /**
     * Streams a text until its reader goes or may not watch it any more. Blocks for as long.
     *
     * @param beat of the page they see, or the Last-Event-ID they come back with
     */
    public static void watch(
            Streams streams,
            Actor actor,
            long textId,
            long beat,
            Predicate<Actor> mayWatch,
            HttpServletResponse response) {
        streams.watch(actor, KIND + "/" + textId, beat, mayWatch, response);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LiveMessage since(String key, long lastSeen) {
        Optional<Text> found = rows.find(Long.parseLong(key)).filter(text -> text.beat() > lastSeen);
        return found.map(text -> message(text, rows.afterBeat(text.id(), lastSeen, TextNews.FAR + 1)))
                .orElseGet(() -> new LiveMessage(lastSeen, ""));
    }

    /** What a page asks for that has a gap in what it heard. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TextNews after(long textId, long version) {
        Text text = rows.find(textId).orElseThrow();
        return text.version() - version > TextNews.FAR
                ? TextNews.startOver(text, cursors.here(textId))
                : TextNews.of(text, rows.after(textId, version), cursors.here(textId));
    }

    /** What whoever wrote on an old version is answered: all of it, or what they typed meanwhile could not be placed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TextNews afterWriting(long textId, Sent sent) {
        if (sent.changes().isEmpty()) {
            return after(textId, sent.version());
        }
        Text text = rows.find(textId).orElseThrow();
        return TextNews.of(text, rows.after(textId, sent.version()), cursors.here(textId));
    }

    private LiveMessage message(Text text, List<Written> changes) {
        Set<String> viewers = audiences.stream()
                .flatMap(audience -> audience.viewers(text.id()).stream())
                .findFirst()
                .orElse(null);
        List<Cursor> here = cursors.here(text.id());
        TextNews news =
                changes.size() > TextNews.FAR ? TextNews.startOver(text, here) : TextNews.of(text, changes, here);
        return new LiveMessage(text.beat(), json.writeValueAsString(news), viewers);
    }
}
