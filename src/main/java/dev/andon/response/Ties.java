package dev.andon.response;

import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.Unlinked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident's own log says of its ties to others. What others say of it stands in their logs; {@link Tied} brings
 * both together for one viewer.
 *
 * @param merged where it goes on, if it was merged
 * @param received what was merged into it
 * @param links in the order they were made
 * @param parent the larger incident it is part of
 */
public record Ties(
        @Nullable Merge merged,
        List<Received> received,
        List<Link> links,
        @Nullable Other parent) {
    static final Ties NONE = new Ties(null, List.of(), List.of(), null);

    /**
     * A merge, with what an undo brings back.
     *
     * @param since when it entered the status it had before
     */
    public record Merge(
            Other into,
            Status before,
            Instant since,
            @Nullable Instant closedAt) {}

    /** @param letIn ids of people who take part only because of the merge; an undo takes them out again */
    public record Received(Other from, SortedSet<Long> letIn) {

        Received without(long person) {
            SortedSet<Long> left = new TreeSet<>(letIn);
            left.remove(person);
            return new Received(from, left);
        }
    }

    public record Link(LinkKind kind, Other to) {

        boolean is(LinkKind wanted, long number) {
            return kind == wanted && to.number() == number;
        }
    }

    Ties mergedInto(MergedInto e, Incident before) {
        Merge merge = new Merge(e.into(), before.status(), before.statusSince(), before.closedAt());
        return new Ties(merge, received, links, parent);
    }

    Ties unmerged() {
        return new Ties(null, received, links, parent);
    }

    Ties received(MergeReceived e, SortedSet<Long> members) {
        SortedSet<Long> letIn =
                new TreeSet<>(e.people().stream().map(Holder::id).toList());
        letIn.removeAll(members);
        return new Ties(merged, plus(received, new Received(e.from(), letIn)), links, parent);
    }

    Ties returned(MergeReturned e) {
        return new Ties(
                merged,
                received.stream()
                        .filter(one -> one.from().number() != e.from().number())
                        .toList(),
                links,
                parent);
    }

    Ties linked(Linked e) {
        return new Ties(merged, received, plus(links, new Link(e.kind(), e.to())), parent);
    }

    Ties unlinked(Unlinked e) {
        return new Ties(
                merged,
                received,
                links.stream()
                        .filter(link -> !link.is(e.kind(), e.to().number()))
                        .toList(),
                parent);
    }

    Ties partOf(@Nullable Other larger) {
        return new Ties(merged, received, links, larger);
    }

    /** Whoever does something here, or is called in here, takes part by themselves from then on. */
    Ties takenPart(Entry entry) {
        return involved(entry).map(this::by).orElse(this);
    }

    /**
     * Whether appending an event gives a lasting right to see the incident. Saying that one is there or not any more
     * does not, nor does taking a merge back: what was let in only by that merge leaves with it.
     */
    static boolean involves(IncidentEvent event) {
        return !(event instanceof Joined || event instanceof Left || event instanceof MergeReturned);
    }

    private static Optional<Long> involved(Entry entry) {
        if (!involves(entry.event())) {
            return Optional.empty();
        }
        if (entry.event() instanceof RoleAssigned e) {
            return Optional.of(e.to().id());
        }
        if (entry.event() instanceof MemberAdded e) {
            return Optional.of(e.person().id());
        }
        return entry.actor().isPerson() ? Optional.of(entry.actor().personId()) : Optional.empty();
    }

    private Ties by(long person) {
        return received.stream().noneMatch(one -> one.letIn().contains(person))
                ? this
                : new Ties(
                        merged,
                        received.stream().map(one -> one.without(person)).toList(),
                        links,
                        parent);
    }

    /** Ids of those who take part only because this incident was merged into this one. */
    SortedSet<Long> letInBy(long number) {
        return received.stream()
                .filter(one -> one.from().number() == number)
                .findFirst()
                .map(Received::letIn)
                .orElseGet(TreeSet::new);
    }

    public boolean isLinked(LinkKind kind, long number) {
        return links.stream().anyMatch(link -> link.is(kind, number));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /** Whether it is part of the incident of this number. */
    boolean isPartOf(long number) {
        return parent != null && parent.number() == number;
    }

    /** Whether it goes on in the incident of this number. */
    boolean isMergedInto(long number) {
        return merged != null && merged.into().number() == number;
    }
}
