package dev.andon.catalog;

import java.util.List;

/** How much hangs on a service. */
public record Tier(int number, String name, String meaning) {
    /** Worst to lose first. */
    public static final List<Tier> ALL = List.of(
            new Tier(1, "Critical", "The house stops without it. Somebody is woken."),
            new Tier(2, "Important", "Customers notice within minutes. Somebody is woken when it lasts."),
            new Tier(3, "Useful", "Some notice, and can work around it. It waits for the morning."),
            new Tier(4, "Internal", "Nobody outside notices for a day."));

    /** The tier of that number, 1 to 4. */
    public static Tier of(int number) {
        return ALL.get(number - 1);
    }

    public String label() {
        return "Tier " + number;
    }
}
