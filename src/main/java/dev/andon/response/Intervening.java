package dev.andon.response;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done to production in an incident, said before it is done; what else is done near it; and what could be done
 * to stop the bleeding. Words of state, risk and outcome are those of the module that keeps interventions.
 */
public sealed interface Intervening extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Intervening>> WORDS = Map.ofEntries(
            entry("intervention_announced", InterventionAnnounced.class),
            entry("intervention_cleared", InterventionCleared.class),
            entry("intervention_refused", InterventionRefused.class),
            entry("intervention_withdrawn", InterventionWithdrawn.class),
            entry("intervention_started", InterventionStarted.class),
            entry("intervention_ended", InterventionEnded.class),
            entry("clash_found", ClashFound.class),
            entry("clash_started", ClashStarted.class),
            entry("clash_passed", ClashPassed.class),
            entry("option_listed", OptionListed.class),
            entry("option_tried", OptionTried.class),
            entry("option_set_aside", OptionSetAside.class));

    /**
     * Somebody is about to do something to production.
     *
     * @param intervention its number within the incident, from 1
     * @param service key of a service of the catalog; null when only a host is named
     * @param host where, in the words of whoever does it; null when only a service is named
     * @param risk low, medium or high
     * @param rollback how it is undone
     * @param needsClearing whether the house's policy, as it was then, makes it wait for the commander
     * @param option the option it came from, by its number; null when from none
     */
    record InterventionAnnounced(
            long intervention,
            @Nullable String service,
            @Nullable String host,
            String what,
            String why,
            String risk,
            String rollback,
            boolean destructive,
            boolean needsClearing,
            @Nullable Long option)
            implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.of(why);
        }

        /** What it is done to, in words. */
        public String target() {
            return service == null || host == null
                    ? String.valueOf(service == null ? host : service)
                    : service + " on " + host;
        }
    }

    record InterventionCleared(long intervention, String what) implements Intervening {}

    record InterventionRefused(long intervention, String what, String reason) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    record InterventionWithdrawn(
            long intervention, String what, @Nullable String reason) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }

    /** @param uncleared why it could not wait for the clearing that it needed; null when there was nothing to wait for */
    record InterventionStarted(
            long intervention, String what, @Nullable String uncleared) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(uncleared);
        }
    }

    /**
     * It is over.
     *
     * @param outcome finished, failed or rolled_back
     */
    record InterventionEnded(
            long intervention,
            String what,
            String outcome,
            @Nullable String result) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(result);
        }
    }

    /**
     * An open intervention of some incident that another one is near. Has the shape of {@link Other}, so that whoever
     * may not know of that incident is told nothing of it, not even how near.
     *
     * @param number of the incident, which may be the same one
     * @param restricted whether it was when this was written
     * @param intervention its number within that incident
     * @param hops how many dependencies lie between; 0 for the same target
     */
    record Near(long number, boolean restricted, long intervention, int hops) {

        /** The incident alone. */
        public Other other() {
            return new Other(number, restricted);
        }
    }

    /** What is said of an intervention of another incident, or of another one in this. Names other incidents. */
    sealed interface Clashing extends Intervening {}

    /** @param with null when those who read this log may not know of it */
    record ClashFound(
            long intervention, String what, @Nullable Near with) implements Clashing {}

    /** What it clashes with in another incident has begun. */
    record ClashStarted(long intervention, String what, Near with) implements Clashing {}

    /** What it clashed with is over, or is not going to be done. */
    record ClashPassed(
            long intervention, String what, @Nullable Near with) implements Clashing {}

    /**
     * Something that could stop the bleeding.
     *
     * @param option its number within the incident, from 1
     * @param kind rollback, restart, failover, feature_off, scale, block_traffic, restore, runbook or other
     * @param minutes how long until it works; null when nobody knows
     * @param reversible yes, partly or no
     * @param risk low, medium or high
     */
    record OptionListed(
            long option, String kind, String text, @Nullable Integer minutes, String reversible, String risk)
            implements Intervening {}

    /** It was tried without announcing an intervention here. */
    record OptionTried(long option, String text, String result) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.of(result);
        }
    }

    /** It is not going to be tried. */
    record OptionSetAside(long option, String text, String reason) implements Intervening {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }
}
