package dev.andon.response;

import dev.andon.response.CatchUpPart.Line;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was there, in which roles, and who was waited for. It follows from the incident, which folds every entry. */
@Component
class CrewBoard implements Board<CrewBoard.State> {
    private final BoardLines lines;

    CrewBoard(BoardLines lines) {
        this.lines = lines;
    }

    record State(List<Mate> here, List<Holder> awaited) {}

    record Mate(Holder person, Set<String> roles) {}

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Collection<String> types() {
        return List.of();
    }

    @Override
    public State of(Known known) {
        Crew crew = known.incident().crew();
        return new State(
                crew.here().stream()
                        .map(presence -> new Mate(presence.person(), presence.roles()))
                        .toList(),
                crew.awaited().stream().map(Presence::person).toList());
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return lines.render(state.here().stream().map(CrewBoard::line).toList());
    }

    private static Line line(Mate mate) {
        String roles = mate.roles().stream().map(role -> role.replace('_', ' ')).collect(Collectors.joining(", "));
        return new Line(mate.person().name() + (roles.isEmpty() ? "" : ": " + roles), null, null, false);
    }
}
