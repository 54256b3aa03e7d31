package dev.andon.timeline.internal;

import dev.andon.timeline.Curation;
import dev.andon.timeline.Item;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows that belong together under one title. A group reaches from one thing to another; whatever stands between
 * them belongs to it, also what is learned later. A row is in one group: where two reach over it, in the one that
 * begins earlier.
 */
public final class Grouping {

    /** Where a group reaches in the whole timeline, hidden rows included. */
    private record Reach(Item group, int from, int to) {
        boolean holds(int place) {
            return from <= place && place <= to;
        }
    }

    private final List<Reach> reaches;
    private final Map<Ref, Integer> places = new HashMap<>();

    /** @param rows all of the timeline in order, also hidden ones: an end of a group may be hidden later */
    public Grouping(Curation curation, List<Row> rows) {
        for (int place = 0; place < rows.size(); place++) {
            places.put(rows.get(place).ref(), place);
        }
        this.reaches = curation.of(Ref.Kind.GROUP).stream()
                .flatMap(group -> Stream.ofNullable(reach(group)))
                .sorted(Comparator.comparingInt(Reach::from)
                        .thenComparing(Comparator.comparingInt(Reach::to).reversed())
                        .thenComparing(reach -> reach.group().ref().number()))
                .toList();
    }

    private @Nullable Reach reach(Item group) {
        Piece.Group said = (Piece.Group) Objects.requireNonNull(group.piece());
        Integer from = Ref.of(said.from()).map(places::get).orElse(null);
        Integer to = Ref.of(said.to()).map(places::get).orElse(null);
        // An end that was taken back leaves a group of its other end.
        Integer one = from == null ? to : from;
        if (one == null) {
            return null;
        }
        int other = to == null ? one : to;
        return new Reach(group, Math.min(one, other), Math.max(one, other));
    }

    /**
     * Every one of these rows once, in their order.
     *
     * @param rows some of the timeline, in order
     */
    public List<Stretch> of(List<Row> rows) {
        List<Stretch> stretches = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        Item group = null;
        for (Row row : rows) {
            Item its = groupOf(row);
            if (its != null && its.equals(group)) {
                open.add(row);
                continue;
            }
            if (!open.isEmpty()) {
                stretches.add(new Stretch(group, List.copyOf(open)));
                open.clear();
            }
            if (its == null) {
                stretches.add(new Stretch(null, List.of(row)));
            } else {
                open.add(row);
            }
            group = its;
        }
        if (!open.isEmpty()) {
            stretches.add(new Stretch(group, List.copyOf(open)));
        }
        return List.copyOf(stretches);
    }

    /** The group that a row is in; null for none. */
    public @Nullable Item groupOf(Row row) {
        Integer place = places.get(row.ref());
        return place == null
                ? null
                : reaches.stream()
                        .filter(reach -> reach.holds(place))
                        .findFirst()
                        .map(Reach::group)
                        .orElse(null);
    }

    /** Whether a group that reached from here to there would run over one that is there. */
    public boolean overlaps(Ref from, Ref to) {
        Integer one = places.get(from);
        Integer other = places.get(to);
        return one != null
                && other != null
                && reaches.stream()
                        .anyMatch(reach -> reach.from() <= Math.max(one, other) && reach.to() >= Math.min(one, other));
    }
}
