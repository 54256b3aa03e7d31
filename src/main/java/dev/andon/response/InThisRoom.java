package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.stream.Stream;

/** What the palette offers of the room one is in; nothing anywhere else, nor in a room one may not see. */
public abstract class InThisRoom implements PaletteSource {
    private final Incidents incidents;

    protected InThisRoom(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return incidents
                .at(Actor.of(query.viewer()), query.here())
                .map(incident -> items(query, incident))
                .orElse(List.of());
    }

    /** What fits the query in this room, which whoever asks may see. */
    protected abstract List<PaletteItem> items(PaletteQuery query, Incident incident);

    /**
     * Something to do and where all of it is read. Just opened, the palette offers what is done; what is read is found by
     * typing.
     *
     * @param may whether whoever asks may do it now
     */
    protected static List<PaletteItem> offered(PaletteQuery query, PaletteItem act, boolean may, PaletteItem read) {
        return Stream.of(act, read)
                .filter(item -> item.equals(act) ? may : !query.isEmpty())
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}
