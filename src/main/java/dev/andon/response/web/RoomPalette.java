package dev.andon.response.web;

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

/** What can be done in the room one is in. */
@Component
class RoomPalette implements PaletteSource {
    private static final Pattern ROOM = Pattern.compile("/incidents/(\\d{1,15})(?:/.*)?");

    private final Incidents incidents;

    RoomPalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return room(query)
                .map(incident -> acts(query, "/incidents/" + incident.number(), incident)
                        .filter(item -> query.fits(item.label()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Incident> room(PaletteQuery query) {
        Matcher room = ROOM.matcher(query.here());
        return room.matches()
                ? incidents.seen(Actor.of(query.viewer()), Long.parseLong(room.group(1)))
                : Optional.empty();
    }

    private static Stream<PaletteItem> acts(PaletteQuery query, String room, Incident incident) {
        PaletteItem log = PaletteItem.to("The log in full, and its proof", "", room + "/log");
        Stream<PaletteItem> read = query.isEmpty() ? Stream.of() : Stream.of(log);
        if (!query.viewer().mayRespond()) {
            return read;
        }
        boolean free = incident.isLive() && incident.holder("commander") == null;
        String roles = room + "/roles";
        Stream<PaletteItem> command = free ? Stream.of(PaletteItem.act("Take command", roles, "c")) : Stream.of();
        Stream<PaletteItem> acts = Stream.of(
                PaletteItem.act("Write a note", room, "n"),
                PaletteItem.act("Give a task", room + "/tasks/new", "t"),
                PaletteItem.act("Move on: change status, resolve", room + "/status", "s"),
                PaletteItem.act("Change severity", room + "/severity", "v"),
                PaletteItem.act("Hand over command, give a role", roles, "r"),
                PaletteItem.act("Edit details, let somebody in, restrict", room + "/details", "e"));
        return Stream.of(command, acts, read).flatMap(items -> items);
    }
}
