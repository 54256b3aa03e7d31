package dev.andon.response;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject in a room, its claims or its interventions, as a function of the log and of nothing else.
 * A bean of the module whose subject it is. The room of now and the replay of 03:14 ask the same fold; that is why the
 * replay shows what was shown then. See docs/adr/0017.
 *
 * @param <S> the state: a record of plain values, which is also its JSON
 */
public interface Board<S> {

    /** Its name in JSON, in snake_case and unique: {@code claims}. */
    String key();

    /** What stands above it where people read it. */
    String title();

    /** Order among boards, small first. */
    int order();

    /** The words of the entries it is folded from, see {@link EventCodec#words}. */
    Collection<String> types();

    /** The state. Pure: reads no table, no settings and no clock but {@link Known#at}. */
    S of(Known known);

    /** The state as people read it, already escaped and without forms; null when there is nothing to show. */
    @Nullable
    String render(S state, Known known);

    /** The state as it is now, of one incident that the caller may see. */
    default S now(IncidentLog log, Incident incident, Instant now) {
        return of(new Known(incident, log.ofTypes(incident.id(), types()), now));
    }
}
