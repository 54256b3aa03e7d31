package dev.andon.comms.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Updates of the room one is in. */
@Component
class UpdatePalette implements PaletteSource {
    private static final Pattern ROOM = Pattern.compile("/incidents/(\\d{1,15})(?:/.*)?");

    private final Incidents incidents;

    UpdatePalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return room(query)
                .map(incident -> items(query, "/incidents/" + incident.number() + "/updates"))
                .orElse(List.of());
    }

    private Optional<Incident> room(PaletteQuery query) {
        Matcher room = ROOM.matcher(query.here());
        return room.matches()
                ? incidents.seen(Actor.of(query.viewer()), Long.parseLong(room.group(1)))
                : Optional.empty();
    }

    private static List<PaletteItem> items(PaletteQuery query, String updates) {
        PaletteItem post = PaletteItem.act("Post an update", updates + "/new", "u");
        PaletteItem read = PaletteItem.to("All updates", "", updates);
        // Just opened, the palette offers what is done; what is read is found by typing.
        return Stream.of(post, read)
                .filter(item -> item.equals(post) ? query.viewer().mayRespond() : !query.isEmpty())
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}
