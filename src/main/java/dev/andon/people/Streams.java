package dev.andon.people;

import dev.andon.ui.live.Live;
import dev.andon.ui.live.LiveHub;
import dev.andon.ui.live.LiveViewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Live streams, and who watches them: a stream is opened once and runs for a quarter of an hour. */
@Component
public class Streams {
    private final LiveHub hub;
    private final People people;
    private final Live live;

    Streams(LiveHub hub, People people, Live live) {
        this.hub = hub;
        this.people = people;
        this.live = live;
    }

    /**
     * Streams a topic to the actor until they go, their time is up, or they may not watch it any more. Blocks for as long.
     *
     * @param lastSeen the id of the page they see, or the Last-Event-ID they come back with
     * @param mayWatch asked of the actor with what they may do by then; it has been asked for this request before
     */
    public void watch(
            Actor actor, String topic, long lastSeen, Predicate<Actor> mayWatch, HttpServletResponse response) {
        LiveViewer viewer = new LiveViewer(
                topic(actor), () -> people.now(actor).filter(mayWatch).isPresent());
        hub.watch(topic, lastSeen, viewer, response);
    }

    /** As a message's viewers: those of these people, and the owners, who work here and fit. */
    public Set<String> viewers(Collection<Long> ids, Predicate<Actor> mayWatch) {
        return people.activeOrOwners(ids).stream()
                .map(Person::actor)
                .filter(mayWatch)
                .map(Streams::topic)
                .collect(Collectors.toSet());
    }

    /** Ends whatever a person watches, because what they may do has changed; what they still may see they open again. */
    public void end(long person) {
        live.ended(topic(person));
    }

    private static String topic(Actor actor) {
        return actor.isPerson() ? topic(actor.personId()) : "viewer/" + actor.id();
    }

    private static String topic(long person) {
        return "people/" + person;
    }
}
