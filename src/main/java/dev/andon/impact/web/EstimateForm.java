package dev.andon.impact.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.ZoneId;
import java.util.List;

/**
 * The form of an estimate.
 *
 * @param form what was typed
 * @param zone the zone in which the writer types times
 */
public record EstimateForm(Incident incident, Form form, ZoneId zone) {
    /** What is chosen while nobody knows how many. */
    static final String NOBODY_KNOWS = "unknown";

    private static final List<Option> SIDES = List.of(
            new Option("user", "Users"), new Option("business", "The business"), new Option("team", "The team"));
    private static final List<Option> BOUNDS = List.of(
            new Option(NOBODY_KNOWS, "nobody knows yet"),
            new Option("about", "about"),
            new Option("exact", "exactly"),
            new Option("at_least", "at least"),
            new Option("between", "between"));
    private static final List<Option> CONFIDENCE =
            List.of(new Option("low", "a guess"), new Option("medium", "likely"), new Option("high", "sure"));
    private static final List<String> UNITS =
            List.of("users", "customers", "orders", "requests", "€/min", "% of requests", "people woken");

    public List<Option> sides() {
        return SIDES;
    }

    public List<Option> bounds() {
        return BOUNDS;
    }

    public List<Option> confidence() {
        return CONFIDENCE;
    }

    public List<String> units() {
        return UNITS;
    }
}
