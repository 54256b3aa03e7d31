package dev.andon.deadlines;

import dev.andon.deadlines.Life.Extension;
import dev.andon.deadlines.Life.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what broke a policy in what became of follow-ups. A pure function: the trial of a policy on a year that is over and
 * the watch over a policy that is on ask the same one, so what the trial shows is what the year would have shown.
 *
 * @param set the policies, in their order
 * @param always whether they are taken to have been on for ever, as in a trial. Otherwise nobody is late overnight: what
 *     was opened before a policy was switched on has its days from then
 */
public record Violations(PolicySet set, Days days, boolean always) {

    /** At most one for each time that the follow-up was opened, earliest first; also such as lie in the future. */
    public List<Violation> of(Life life) {
        List<Violation> found = new ArrayList<>();
        for (Stretch stretch : life.stretches()) {
            first(life, stretch).ifPresent(found::add);
        }
        return found;
    }

    /** The last day that the policy gives for a time in which it is to be done, by what it was like until a moment. */
    public @Nullable LocalDate limit(Life life, Stretch stretch, Instant at) {
        LocalDate limit = given(life, stretch, at);
        Extension extension = life.extension(stretch, at);
        return limit != null && extension != null && extension.until().isAfter(limit) ? extension.until() : limit;
    }

    private @Nullable LocalDate given(Life life, Stretch stretch, Instant at) {
        Map<String, Instant> under = new HashMap<>();
        LocalDate limit = null;
        for (Instant cut : changes(life, stretch).headSet(at, true)) {
            Traits traits = life.at(cut);
            Policy policy = set.first(traits).orElse(null);
            limit = policy == null
                    ? null
                    : given(
                            policy,
                            stretch.from(),
                            under.computeIfAbsent(policy.key(), _ -> cut),
                            limit,
                            traits.team());
        }
        return limit;
    }

    /**
     * The days of a policy under which it came later, as its priority was raised, count from then: nobody is late overnight.
     * They give no more than there was before; and who goes to and fro gains nothing.
     *
     * @param under when it first was under this policy since it was opened
     * @param before the last day by the policy before; null for none
     */
    private LocalDate given(Policy policy, Instant opened, Instant under, @Nullable LocalDate before, String team) {
        LocalDate whole = given(policy, opened, team);
        LocalDate fresh = given(policy, under, team);
        LocalDate soonest = before == null || fresh.isBefore(before) ? fresh : before;
        return soonest.isAfter(whole) ? soonest : whole;
    }

    /** When it was opened, and when it became another since. */
    private static TreeSet<Instant> changes(Life life, Stretch stretch) {
        TreeSet<Instant> changes = new TreeSet<>(List.of(stretch.from()));
        life.traits().stream().map(Life.Was::from).filter(stretch::holds).forEach(changes::add);
        return changes;
    }

    /** The last day that a policy gives to what was opened at a moment. */
    public LocalDate given(Policy policy, Instant opened, String team) {
        Instant since = policy.since();
        Instant from = !always && since != null && since.isAfter(opened) ? since : opened;
        return days.after(days.day(from, team), policy.days(), policy.counted());
    }

    /** The stretch is cut where something changed; within a piece the day is fixed, and over or not. */
    private Optional<Violation> first(Life life, Stretch stretch) {
        TreeSet<Instant> cuts = changes(life, stretch);
        life.extensions().stream().map(Extension::at).filter(stretch::holds).forEach(cuts::add);
        for (Instant cut : cuts) {
            Instant next = cuts.higher(cut);
            Optional<Violation> found = within(life, stretch, cut, next == null ? stretch.until() : next);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> within(Life life, Stretch stretch, Instant from, @Nullable Instant until) {
        Traits traits = life.at(from);
        return set.first(traits).flatMap(policy -> {
            LocalDate limit = Objects.requireNonNull(limit(life, stretch, from));
            Instant over = days.end(limit, traits.team());
            Instant at = over.isBefore(from) ? from : over;
            return until != null && !at.isBefore(until)
                    ? Optional.empty()
                    : Optional.of(new Violation(life.number(), stretch.from(), policy.key(), traits.team(), limit, at));
        });
    }
}
