package dev.andon.proposals.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The form of a proposal.
 *
 * @param people whoever can carry it out: those who may see the incident
 * @param usualWindow minutes in which the house asks for objections
 */
public record ProposalForm(Incident incident, List<Option> people, int usualWindow, Form form) {

    /** How long to ask. */
    public List<Option> windows() {
        TreeSet<Integer> minutes = new TreeSet<>(List.of(0, 1, 2, 5, 10, 30));
        minutes.add(usualWindow);
        return minutes.stream()
                .map(one -> new Option(Integer.toString(one), one == 0 ? "no time: now" : one + " min"))
                .toList();
    }

    /** When to ask whether it worked. */
    public static List<Option> times() {
        return Stream.of(5, 10, 15, 30, 60)
                .map(one -> new Option(Integer.toString(one), one + " min"))
                .toList();
    }
}
