package dev.andon.timeline;

import dev.andon.learning.Milestone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people said of the timeline of one incident.
 *
 * @param items by what they are about, also those taken back
 * @param version the number of the last change; 0 before the first
 */
public record Curation(Map<Ref, Item> items, long version) {
    public static final Curation NONE = new Curation(Map.of(), 0);

    /** Whether anything stands that somebody said. */
    public boolean touched() {
        return items.values().stream().anyMatch(item -> item.piece() != null);
    }

    public Item item(Ref ref) {
        return items.getOrDefault(ref, new Item(ref, null, 0));
    }

    public Optional<Piece> piece(Ref ref) {
        return Optional.ofNullable(items.get(ref)).map(Item::piece);
    }

    /** What is said of an entry. */
    public Piece.OfEntry entry(long seq) {
        return piece(Ref.entry(seq)).map(Piece.OfEntry.class::cast).orElse(Piece.OfEntry.UNTOUCHED);
    }

    /** Whether entries of this kind are shown, where somebody said so. */
    public @Nullable Boolean kind(String word) {
        return piece(Ref.kind(word))
                .map(piece -> ((Piece.OfKind) piece).shown())
                .orElse(null);
    }

    public Optional<Piece.OfMilestone> milestone(Milestone milestone) {
        return piece(Ref.milestone(milestone)).map(Piece.OfMilestone.class::cast);
    }

    /** The things of one kind that stand, by number. */
    public List<Item> of(Ref.Kind kind) {
        return items.values().stream()
                .filter(item -> item.ref().kind() == kind && item.piece() != null)
                .sorted((one, other) ->
                        Long.compare(one.ref().number(), other.ref().number()))
                .toList();
    }

    /** The number for the next thing of a kind; numbers are not given twice. */
    public long next(Ref.Kind kind) {
        return 1
                + items.keySet().stream()
                        .filter(ref -> ref.kind() == kind)
                        .mapToLong(Ref::number)
                        .max()
                        .orElse(0);
    }

    /** With these things as they are now. */
    public Curation with(List<Item> changed, long newVersion) {
        Map<Ref, Item> next = new LinkedHashMap<>(items);
        changed.forEach(item -> next.put(item.ref(), item));
        return new Curation(next, newVersion);
    }
}
