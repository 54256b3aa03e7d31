package dev.andon.comms.internal;

import dev.andon.response.Board;
import dev.andon.response.BoardLines;
import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Known;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each audience had been told last, and what had been promised. */
@Component
class UpdateBoard implements Board<UpdateBoard.State> {
    private static final Collection<String> TYPES = Stream.of(UpdatePosted.class, PromiseMissed.class)
            .flatMap(kind -> EventCodec.words(kind).stream())
            .toList();

    private final BoardLines lines;

    UpdateBoard(BoardLines lines) {
        this.lines = lines;
    }

    /** @param audiences in the order of their keys */
    record State(List<Told> audiences) {}

    /**
     * @param text Markdown; null while nothing was said
     * @param missed the promised time that last went by without an update; null when the last promise was kept
     */
    record Told(
            String audience,
            long updates,
            @Nullable String text,
            @Nullable Instant postedAt,
            @Nullable Instant nextUpdateBy,
            @Nullable Instant missed) {

        static Told nothing(String audience) {
            return new Told(audience, 0, null, null, null, null);
        }

        Told with(UpdatePosted update, Instant at) {
            return new Told(audience, updates + 1, update.text(), at, update.nextUpdateBy(), null);
        }

        Told with(PromiseMissed promise) {
            return new Told(audience, updates, text, postedAt, nextUpdateBy, promise.promisedBy());
        }
    }

    @Override
    public String key() {
        return "updates";
    }

    @Override
    public String title() {
        return "Last updates";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public State of(Known known) {
        SortedMap<String, Told> audiences = new TreeMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof UpdatePosted e) {
                audiences.put(e.audience(), before(audiences, e.audience()).with(e, entry.occurredAt()));
            } else if (entry.event() instanceof PromiseMissed e) {
                audiences.put(e.audience(), before(audiences, e.audience()).with(e));
            }
        }
        return new State(List.copyOf(audiences.values()));
    }

    private static Told before(SortedMap<String, Told> audiences, String audience) {
        return audiences.getOrDefault(audience, Told.nothing(audience));
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return lines.render(state.audiences().stream()
                .flatMap(told -> lines(told, known.at()))
                .toList());
    }

    private static Stream<Line> lines(Told told, Instant at) {
        Instant next = told.nextUpdateBy();
        return Stream.of(
                        told.text() == null
                                ? null
                                : new Line(
                                        "%s: %s".formatted(told.audience(), told.text()), null, told.postedAt(), false),
                        told.missed() == null
                                ? null
                                : new Line("An update was promised and did not come", null, told.missed(), true),
                        next == null || told.missed() != null
                                ? null
                                : new Line("The next one is promised", null, next, at.isAfter(next)))
                .filter(java.util.Objects::nonNull);
    }
}
