package dev.andon.impact.web;

import dev.andon.impact.Impact;
import dev.andon.impact.Impact.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Words for whom it hurts and how an estimate moved. */
public final class Sides {
    private Sides() {}

    /** Users, Business, Team. */
    public static String name(String on) {
        return on.equals("user") ? "Users" : capital(on);
    }

    /** How the figure moved, each step once: "nobody knew how many, then about 2,000 users, now about 18,400 users". */
    public static String moved(Impact impact) {
        List<String> steps = new ArrayList<>();
        for (Estimate estimate : impact.history()) {
            if (steps.isEmpty() || !steps.getLast().equals(estimate.many())) {
                steps.add(estimate.many());
            }
        }
        if (steps.size() < 2) {
            return "";
        }
        String first = steps.size() > 4
                ? steps.getFirst() + ", … " + steps.get(steps.size() - 2)
                : String.join(", then ", steps.subList(0, steps.size() - 1));
        return capital(first) + ", now " + steps.getLast() + ".";
    }

    /** With a capital letter at the beginning. */
    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
