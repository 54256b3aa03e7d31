package dev.andon.whys;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whys of an incident. Every node but those at the top has one parent; it may answer others also, so that it is a
 * graph; never in a circle, because what explains itself explains nothing.
 *
 * @param nodes the answers to one question in their order
 * @param version grows with every change of anything in it
 */
public record Tree(List<Why> nodes, long version) {
    /** More than anybody reads. */
    public static final int LARGEST = 300;

    /** Where nothing is written yet. */
    public static final Tree EMPTY = new Tree(List.of(), 0);

    /** What happened. */
    public List<Why> tops() {
        return nodes.stream().filter(Why::isTop).toList();
    }

    /** The answers that stand below a node. */
    public List<Why> below(long node) {
        return nodes.stream()
                .filter(why -> why.parent() != null && why.parent() == node)
                .toList();
    }

    /** Those that stand elsewhere and answer this one also. */
    public List<Why> alsoAnswering(long node) {
        return nodes.stream().filter(why -> why.also().contains(node)).toList();
    }

    public Optional<Why> find(long node) {
        return nodes.stream().filter(why -> why.node() == node).findFirst();
    }

    /** @throws Missing when there is none of this number */
    public Why get(long node) {
        return find(node).orElseThrow(() -> new Missing("There is no why %d here.".formatted(node)));
    }

    /** Nodes that say which part a factor played. */
    public List<Why> parts() {
        return nodes.stream().filter(why -> why.part() != null).toList();
    }

    /** How deep it stands; 0 at the top. */
    public int depth(Why why) {
        int depth = 0;
        Why at = why;
        while (at.parent() != null) {
            at = get(at.parent());
            depth++;
        }
        return depth;
    }

    /** Its place among those beside it, from 1. */
    public int position(Why why) {
        return beside(why.parent()).indexOf(why) + 1;
    }

    private List<Why> beside(@Nullable Long parent) {
        return parent == null ? tops() : below(parent);
    }

    /** It and everything that stands below it. */
    public Set<Long> branch(long node) {
        return walk(node, false);
    }

    /** It and everything that is an answer to it, however far down. */
    private Set<Long> explanations(long node) {
        return walk(node, true);
    }

    private Set<Long> walk(long node, boolean across) {
        Set<Long> seen = new LinkedHashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            long at = next.removeFirst();
            if (seen.add(at)) {
                below(at).forEach(why -> next.add(why.node()));
                if (across) {
                    alsoAnswering(at).forEach(why -> next.add(why.node()));
                }
            }
        }
        return seen;
    }

    /** Whether nothing explains itself. */
    public boolean isAcyclic() {
        return nodes.stream()
                .allMatch(why -> nodes.stream()
                        .filter(answer -> answer.answers(why.node()))
                        .noneMatch(answer -> explanations(answer.node()).contains(why.node())));
    }

    /** With one more, last among those beside it, or at the position. */
    Tree with(Why why, @Nullable Integer position) {
        List<Why> more = new ArrayList<>(nodes);
        more.add(why);
        return placed(more, why, position);
    }

    private Tree placed(List<Why> all, Why why, @Nullable Integer position) {
        List<Why> others = new ArrayList<>(all);
        others.remove(why);
        List<Why> beside = others.stream()
                .filter(other -> Objects.equals(other.parent(), why.parent()))
                .toList();
        int place = position == null ? beside.size() : Math.clamp(position - 1L, 0, beside.size());
        int at = place == beside.size() ? others.size() : others.indexOf(beside.get(place));
        others.add(at, why);
        return new Tree(List.copyOf(others), version);
    }

    /** With this in the place of what stood there under its number. */
    Tree saying(Why why) {
        return new Tree(
                nodes.stream()
                        .map(other -> other.node() == why.node() ? why : other)
                        .toList(),
                version);
    }

    /**
     * With a node, and all below it, in another place. What it answered also, and now stands below of, is not said twice.
     *
     * @param parent null for the top
     * @param position from 1; null for the last
     * @throws Invalid where it would come to explain itself
     */
    Tree moved(long node, @Nullable Long parent, @Nullable Integer position) {
        Why why = get(node);
        if (parent != null && (find(parent).isEmpty() || explanations(node).contains(parent))) {
            throw new Invalid(
                    "parent",
                    find(parent).isEmpty()
                            ? "is no why of this incident"
                            : "is explained by this one: it would go in a circle");
        }
        List<Long> also =
                why.also().stream().filter(other -> !other.equals(parent)).toList();
        Why there = why.under(parent, parent == null ? List.of() : also);
        return saying(there).placed(saying(there).nodes, there, position);
    }

    /** What a node may say it answers also; what it must not is said of the field. */
    void checkAlso(@Nullable Long node, @Nullable Long parent, List<Long> also) {
        for (long other : also) {
            if (find(other).isEmpty()) {
                throw new Invalid("also", "%d is no why of this incident".formatted(other));
            }
            if (parent == null) {
                throw new Invalid("also", "is for answers; this one says what happened");
            }
            if (other == parent || node != null && explanations(node).contains(other)) {
                throw new Invalid(
                        "also",
                        other == parent
                                ? "%d is what it answers anyway".formatted(other)
                                : "%d is explained by this one: it would go in a circle".formatted(other));
            }
        }
    }

    /** What a node could be said to answer also. */
    public List<Why> questionsFor(Why why) {
        Set<Long> below = explanations(why.node());
        return nodes.stream()
                .filter(other -> !below.contains(other.node()))
                .filter(other -> !Objects.equals(why.parent(), other.node()))
                .toList();
    }

    /** All of them as they are read: what happened, below it its answers, below each theirs. */
    public List<Why> outline() {
        List<Why> lines = new ArrayList<>();
        tops().forEach(top -> outline(top, lines));
        return List.copyOf(lines);
    }

    private void outline(Why why, List<Why> lines) {
        lines.add(why);
        below(why.node()).forEach(answer -> outline(answer, lines));
    }

    /** Without those, and with nothing said to answer them. */
    Tree without(Set<Long> gone) {
        return new Tree(nodes.stream().filter(why -> !gone.contains(why.node())).toList(), version);
    }

    /** As it is shown: no node answers what is not there. */
    Tree tidy() {
        return new Tree(
                nodes.stream()
                        .map(why -> why.also().stream()
                                        .allMatch(other -> find(other).isPresent())
                                ? why
                                : why.under(
                                        why.parent(),
                                        why.also().stream()
                                                .filter(other -> find(other).isPresent())
                                                .toList()))
                        .toList(),
                version);
    }
}
