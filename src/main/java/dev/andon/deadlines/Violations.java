package dev.andon.deadlines;

import dev.andon.deadlines.Life.Extension;
import dev.andon.deadlines.Life.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** The last day that the policy gives for a time in which it is to be done, by what it was like at a moment. */
    public @Nullable LocalDate limit(Life life, Stretch stretch, Instant at) {
        Traits traits = life.at(at);
        return set.first(traits)
                .map(policy -> limit(policy, life, stretch, at, traits.team()))
                .orElse(null);
    }

    private LocalDate limit(Policy policy, Life life, Stretch stretch, Instant at, String team) {
        LocalDate limit = given(policy, stretch.from(), team);
        Extension extension = life.extension(stretch, at);
        return extension != null && extension.until().isAfter(limit) ? extension.until() : limit;
    }

    /** The last day that a policy gives to what was opened at a moment. */
    public LocalDate given(Policy policy, Instant opened, String team) {
        Instant since = policy.since();
        Instant from = !always && since != null && since.isAfter(opened) ? since : opened;
        return days.after(days.day(from, team), policy.days(), policy.counted());
    }

    /** The stretch is cut where something changed; within a piece the day is fixed, and over or not. */
    private Optional<Violation> first(Life life, Stretch stretch) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(stretch.from()));
        life.traits().stream().map(Life.Was::from).filter(stretch::holds).forEach(cuts::add);
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
            LocalDate limit = limit(policy, life, stretch, from, traits.team());
            Instant over = days.end(limit, traits.team());
            Instant at = over.isBefore(from) ? from : over;
            return until != null && !at.isBefore(until)
                    ? Optional.empty()
                    : Optional.of(new Violation(life.number(), stretch.from(), policy.key(), traits.team(), limit, at));
        });
    }
}
