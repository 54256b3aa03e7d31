package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in an incident: how they came, why, and when they were at it.
 *
 * <p>Whoever joined or holds a role is at it until they leave, hand over, or it is over. Whoever only writes is at it
 * from one entry to the next, as long as no more than {@link #PAUSE} lies between two.
 *
 * @param how by what they came last
 * @param reason why, in their own words or in those of whoever asked them
 * @param with what they came along with, when it was merged into this one; null for whoever came otherwise
 *     or has left since
 * @param asked who asked them to come and still waits; null when nobody does
 * @param joined whether they said that they are there, or came along
 * @param roles keys of the roles they hold
 * @param out whether they stepped out, or the incident was over, after they had been at it
 * @param spans when they were at it, in the order of the log; the last one may still go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Presence(
        Holder person,
        Arrival how,
        @Nullable String reason,
        @Nullable Other with,
        @Nullable Asked asked,
        boolean joined,
        SortedSet<String> roles,
        boolean out,
        List<Span> spans) {
    /** Between two entries of somebody who only writes; beyond it they did something else meanwhile. */
    static final Duration PAUSE = Duration.ofHours(1);

    /** Who asked, and when. */
    public record Asked(String by, Instant at) {}

    /**
     * A time somebody was at it.
     *
     * @param fromSeq the entry it began with
     * @param to null while it goes on
     * @param toSeq the entry it ended with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            Instant from,
            long fromSeq,
            @Nullable Instant to,
            @Nullable Long toSeq) {

        Span until(Instant end, long seq) {
            return new Span(from, fromSeq, end.isBefore(from) ? from : end, seq);
        }

        boolean goesOn() {
            return to == null;
        }

        /** Whether this moment lies in it, or no more than a pause beside it. */
        boolean reaches(Instant moment) {
            return !moment.isBefore(from.minus(PAUSE)) && (to == null || !moment.isAfter(to.plus(PAUSE)));
        }
    }

    static Presence of(Holder person, Arrival how) {
        return new Presence(person, how, null, null, null, false, new TreeSet<>(), false, List.of());
    }

    /** Whether they are at it, as far as the log knows. */
    public boolean here() {
        return !out && !spans.isEmpty();
    }

    /** Whether they were at it at any time. */
    public boolean took() {
        return !spans.isEmpty();
    }

    /** Whether somebody asked them to come and they have neither come nor declined. */
    public boolean awaited() {
        return asked != null && !here();
    }

    /** Since when they are at it; for those who left, when they were at it last; for those who are awaited, when they were asked. */
    public @Nullable Instant since() {
        if (spans.isEmpty()) {
            return asked == null ? null : asked.at();
        }
        return here() ? lastBegan() : spans.getFirst().from();
    }

    private Instant lastBegan() {
        return spans.getLast().from();
    }

    /** When they stopped; null while they are here or before they came. */
    public @Nullable Instant until() {
        return out && !spans.isEmpty() ? spans.getLast().to() : null;
    }

    Presence asked(Asked by, Arrival way, @Nullable String why) {
        return here()
                ? this
                : new Presence(person, way, why == null ? reason : why, null, by, false, roles, out, spans);
    }

    Presence join(Arrival way, @Nullable String why, Instant at, long seq) {
        Presence begun = begin(at, seq);
        Arrival came = asked == null ? way : Arrival.INVITED;
        return new Presence(person, came, why == null ? reason : why, null, null, true, roles, false, begun.spans);
    }

    /** What they were at was merged into this one. Whoever is on duty here already goes on as they came. */
    Presence comeAlong(Other merged, Instant at, long seq) {
        return !spans.isEmpty() && spans.getLast().goesOn()
                ? this
                : new Presence(person, Arrival.MERGED, null, merged, null, true, roles, false, begin(at, seq).spans);
    }

    /** The merge is taken back; whoever has found something of their own to do here stays. */
    Presence goBack(Other merged, Instant at, long seq) {
        boolean onlyCameAlong = with != null && with.number() == merged.number() && roles.isEmpty();
        return onlyCameAlong ? leave(at, seq) : this;
    }

    Presence take(String role, Instant at, long seq, boolean live) {
        SortedSet<String> more = new TreeSet<>(roles);
        more.add(role);
        Presence begun = live ? begin(at, seq) : this;
        Arrival came = took() ? how : Arrival.ROLE;
        return new Presence(person, came, reason, with, null, joined, more, begun.out, begun.spans);
    }

    /** Without anything else that keeps them, the end of the role is the end of their time. */
    Presence giveUp(String role, Instant at, long seq) {
        SortedSet<String> fewer = new TreeSet<>(roles);
        fewer.remove(role);
        List<Span> times = joined || !fewer.isEmpty() ? spans : closed(at, seq);
        return new Presence(person, how, reason, with, asked, joined, fewer, out, times);
    }

    Presence leave(Instant at, long seq) {
        return new Presence(person, how, reason, null, null, false, roles, true, closed(at, seq));
    }

    /** It goes on elsewhere; should it come back here, so do they. */
    Presence pause(Instant at, long seq) {
        return new Presence(person, how, reason, with, asked, joined, roles, true, closed(at, seq));
    }

    /** They wrote something. */
    Presence write(Arrival way, Instant at, long seq) {
        if (!spans.isEmpty() && !out && spans.getLast().reaches(at)) {
            Span last = spans.getLast();
            return last.goesOn() ? this : with(replaced(last.until(later(last.to(), at), seq)), false);
        }
        if (here() && at.isBefore(lastBegan())) {
            return this;
        }
        Arrival came = asked != null ? Arrival.INVITED : took() ? how : way;
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(at, seq, at, seq));
        return new Presence(person, came, reason, with, null, joined, roles, false, List.copyOf(more));
    }

    /** The incident goes on again: whoever holds a role is at it, and whoever never left. */
    Presence resume(Instant at, long seq) {
        return roles.isEmpty() && !joined ? this : begin(at, seq);
    }

    private Presence begin(Instant at, long seq) {
        if (!spans.isEmpty() && spans.getLast().goesOn()) {
            return this;
        }
        if (here() && spans.getLast().reaches(at)) {
            Span last = spans.getLast();
            return with(replaced(new Span(last.from(), last.fromSeq(), null, null)), false);
        }
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(at, seq, null, null));
        return with(List.copyOf(more), false);
    }

    private List<Span> closed(Instant at, long seq) {
        return !spans.isEmpty() && spans.getLast().goesOn()
                ? replaced(spans.getLast().until(at, seq))
                : spans;
    }

    private List<Span> replaced(Span last) {
        List<Span> all = new ArrayList<>(spans);
        all.set(all.size() - 1, last);
        return List.copyOf(all);
    }

    private Presence with(List<Span> times, boolean gone) {
        return new Presence(person, how, reason, with, asked, joined, roles, gone, times);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
