package dev.andon.timeline;

import dev.andon.platform.web.Revision;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.timeline.CurationChange.Line;
import dev.andon.timeline.internal.CurationTable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what people say of a timeline, with who said it. The caller has locked the curation. */
@Component
class Records {
    private final CurationTable table;
    private final Clock clock;

    Records(CurationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param expected the version the caller started from; null when any will do */
    Item put(Act act, Incident incident, Curation curation, Ref ref, @Nullable Piece after, @Nullable Long expected) {
        Revision.check(expected, curation.item(ref).version());
        return write(act, incident, curation, List.of(line(curation, ref, after)), null)
                .item(ref);
    }

    static Line line(Curation curation, Ref ref, @Nullable Piece after) {
        // An entry that nobody says anything of any more is as the log has it.
        return new Line(ref, curation.item(ref).piece(), Piece.OfEntry.UNTOUCHED.equals(after) ? null : after);
    }

    /** Nothing is written when nothing differs. */
    Curation write(Act act, Incident incident, Curation curation, List<Line> lines, @Nullable Long undoes) {
        List<Line> real = lines.stream()
                .filter(line -> !Objects.equals(line.before(), line.after()))
                .toList();
        if (real.isEmpty()) {
            return curation;
        }
        long next = curation.version() + 1;
        table.write(incident.id(), next, act.actor(), act.source(), undoes, clock.instant(), real);
        return curation.with(
                real.stream()
                        .map(line -> new Item(line.item(), line.after(), next))
                        .toList(),
                next);
    }
}
