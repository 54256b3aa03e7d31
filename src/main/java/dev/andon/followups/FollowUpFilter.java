package dev.andon.followups;

import dev.andon.followups.FollowUpFilter.Condition.AcceptedBy;
import dev.andon.followups.FollowUpFilter.Condition.CameFromElsewhere;
import dev.andon.followups.FollowUpFilter.Condition.Containing;
import dev.andon.followups.FollowUpFilter.Condition.CreatedBetween;
import dev.andon.followups.FollowUpFilter.Condition.DeclineExpired;
import dev.andon.followups.FollowUpFilter.Condition.DoneBetween;
import dev.andon.followups.FollowUpFilter.Condition.DueBetween;
import dev.andon.followups.FollowUpFilter.Condition.Initiative;
import dev.andon.followups.FollowUpFilter.Condition.OfFactors;
import dev.andon.followups.FollowUpFilter.Condition.OfHorizons;
import dev.andon.followups.FollowUpFilter.Condition.OfIncident;
import dev.andon.followups.FollowUpFilter.Condition.OfKinds;
import dev.andon.followups.FollowUpFilter.Condition.OfNumbers;
import dev.andon.followups.FollowUpFilter.Condition.OfPriorities;
import dev.andon.followups.FollowUpFilter.Condition.OfServices;
import dev.andon.followups.FollowUpFilter.Condition.OfSeverities;
import dev.andon.followups.FollowUpFilter.Condition.OfStates;
import dev.andon.followups.FollowUpFilter.Condition.OfTeams;
import dev.andon.followups.FollowUpFilter.Condition.Overdue;
import dev.andon.followups.FollowUpFilter.Condition.OwnedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups somebody asks for: those that fit every condition.
 *
 * <pre>FollowUpFilter.ALL.team("payments").open().overdueOn(today)</pre>
 */
public record FollowUpFilter(List<Condition> conditions) {
    /** Every follow-up that the viewer may see. */
    public static final FollowUpFilter ALL = new FollowUpFilter(List.of());

    /** One thing that a follow-up has to fit. */
    public sealed interface Condition {
        /** @param person id of its owner; null for those that nobody owns */
        record OwnedBy(@Nullable Long person) implements Condition {}

        /** An empty key means those that are no team's. */
        record OfTeams(List<String> keys) implements Condition {}

        record OfStates(List<State> states) implements Condition {}

        record OfKinds(List<Kind> kinds) implements Condition {}

        record OfHorizons(List<Horizon> horizons) implements Condition {}

        record OfPriorities(List<Priority> priorities) implements Condition {}

        /** The incident is of one of these severities. */
        record OfSeverities(List<String> severities) implements Condition {}

        /** One of these keys is that of the factor it removes. */
        record OfFactors(List<String> keys) implements Condition {}

        /** The incident is about one of these services. */
        record OfServices(List<String> keys) implements Condition {}

        /** The incident is about none of these services. */
        record CameFromElsewhere(List<String> keys) implements Condition {}

        /** Words in the syntax of a web search, or a number as F-12. */
        record Containing(String text) implements Condition {}

        /** Its last day is on or after the one and before the other. */
        record DueBetween(
                @Nullable LocalDate from, @Nullable LocalDate before) implements Condition {}

        /** Still to be done, and its last day is before this one. */
        record Overdue(LocalDate today) implements Condition {}

        /** Its last day is this one or later, or it has none. */
        record NotOverdue(LocalDate today) implements Condition {}

        record CreatedBetween(
                @Nullable Instant from, @Nullable Instant before) implements Condition {}

        /** Done or verified, and it was done at or after the one time and before the other. */
        record DoneBetween(@Nullable Instant from, @Nullable Instant before) implements Condition {}

        /** @param number of the incident */
        record OfIncident(long number) implements Condition {}

        /** Those of these numbers. */
        record OfNumbers(List<Long> numbers) implements Condition {}

        record Initiative(boolean is) implements Condition {}

        /** Declined, and this person accepts the risk. */
        record AcceptedBy(long person) implements Condition {}

        /** Declined, and the last day for which the risk was accepted is before this one. */
        record DeclineExpired(LocalDate today) implements Condition {}
    }

    /** Those that fit this condition, too. */
    public FollowUpFilter and(Condition condition) {
        return new FollowUpFilter(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    /** Owned by this person; null for nobody. */
    public FollowUpFilter owner(@Nullable Long person) {
        return and(new OwnedBy(person));
    }

    /** Of one of these teams; an empty key for none. */
    public FollowUpFilter team(String... keys) {
        return and(new OfTeams(List.of(keys)));
    }

    /** In one of these states. */
    public FollowUpFilter in(State... states) {
        return and(new OfStates(List.of(states)));
    }

    /** Still to be done. */
    public FollowUpFilter open() {
        return in(State.OPEN, State.DOING);
    }

    /** Of one of these kinds. */
    public FollowUpFilter kind(Kind... kinds) {
        return and(new OfKinds(List.of(kinds)));
    }

    /** Of one of these horizons. */
    public FollowUpFilter horizon(Horizon... horizons) {
        return and(new OfHorizons(List.of(horizons)));
    }

    /** Of one of these priorities. */
    public FollowUpFilter priority(Priority... priorities) {
        return and(new OfPriorities(List.of(priorities)));
    }

    /** After incidents of one of these severities. */
    public FollowUpFilter severity(String... severities) {
        return and(new OfSeverities(List.of(severities)));
    }

    /** Removing the factor that has these keys, its own and its other names'. */
    public FollowUpFilter factor(Collection<String> keys) {
        return and(new OfFactors(new ArrayList<>(keys)));
    }

    /** After incidents about one of these services. */
    public FollowUpFilter service(Collection<String> keys) {
        return and(new OfServices(new ArrayList<>(keys)));
    }

    /** After incidents about none of these services. */
    public FollowUpFilter elsewhere(Collection<String> keys) {
        return and(new CameFromElsewhere(new ArrayList<>(keys)));
    }

    /** Containing these words. */
    public FollowUpFilter text(String text) {
        return and(new Containing(text));
    }

    /** Those whose last day is on or after the one and before the other. */
    public FollowUpFilter due(@Nullable LocalDate from, @Nullable LocalDate before) {
        return and(new DueBetween(from, before));
    }

    /** Still to be done although the last day is over. */
    public FollowUpFilter overdueOn(LocalDate today) {
        return and(new Overdue(today));
    }

    /** Made at or after the one time and before the other. */
    public FollowUpFilter created(@Nullable Instant from, @Nullable Instant before) {
        return and(new CreatedBetween(from, before));
    }

    /** Done at or after the one time and before the other. */
    public FollowUpFilter done(@Nullable Instant from, @Nullable Instant before) {
        return and(new DoneBetween(from, before));
    }

    /** After this incident. */
    public FollowUpFilter incident(long number) {
        return and(new OfIncident(number));
    }

    /** Of these numbers. */
    public FollowUpFilter numbers(Collection<Long> numbers) {
        return and(new OfNumbers(List.copyOf(numbers)));
    }

    /** Those that can become an initiative, or those that cannot. */
    public FollowUpFilter initiative(boolean is) {
        return and(new Initiative(is));
    }

    /** Declined, and this person accepts the risk. */
    public FollowUpFilter acceptedBy(long person) {
        return and(new AcceptedBy(person));
    }

    /** Declined for a time that is over. */
    public FollowUpFilter declineExpiredOn(LocalDate today) {
        return and(new DeclineExpired(today));
    }
}
