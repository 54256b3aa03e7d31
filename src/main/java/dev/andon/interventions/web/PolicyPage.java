package dev.andon.interventions.web;

import dev.andon.interventions.Clearing;
import dev.andon.interventions.Policy;
import dev.andon.interventions.Remedy;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the house intervenes, and what became of that.
 *
 * @param severities those of the house
 */
public record PolicyPage(long version, List<Option> severities, Form form, List<Line> changes) {

    /** @param facts what was changed, from what, to what */
    public record Line(Instant at, String by, List<String> facts) {}

    public List<Option> clearings() {
        return Arrays.stream(Clearing.values())
                .map(one -> new Option(one.word(), one.label()))
                .toList();
    }

    public List<Option> distances() {
        return IntStream.rangeClosed(1, Policy.FURTHEST)
                .mapToObj(
                        hops -> new Option(Integer.toString(hops), hops == 1 ? "1 dependency" : hops + " dependencies"))
                .toList();
    }

    public String kinds() {
        return Arrays.stream(Remedy.values()).map(Remedy::word).collect(Collectors.joining(", "));
    }
}
