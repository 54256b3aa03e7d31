package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import java.util.Map;

/**
 * A ticket as a tracker tells it.
 *
 * @param id what its address there has in it; never changes
 * @param label what people call it: SHOP-12, acme/shop#12
 * @param url where people see it
 * @param values the title; the word of a {@link dev.andon.trackers.Stage}; accounts, sorted, with commas, or empty; the
 *     day or empty. One that is not there is not known
 * @param names of accounts
 * @param text its description as it is kept there, where an edit has to repeat it; else empty
 */
public record Ticket(
        String id, String label, String url, Map<Field, String> values, Map<String, String> names, String text) {

    /** @throws Trouble when it has no id: something else answered, and what it leaves out is not taken for empty */
    public Ticket {
        if (id.isEmpty()) {
            throw new Trouble(Trouble.Kind.DOWN, "The tracker answered something that is no ticket.");
        }
    }
}
