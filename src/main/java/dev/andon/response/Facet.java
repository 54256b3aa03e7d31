package dev.andon.response;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A word that lists of incidents are narrowed by, such as {@code tag:payments} or {@code role:commander=7}. Written
 * beside each incident and asked for in lists, so both sides are made here.
 */
public final class Facet {
    /** Who holds a role that nobody holds. Kept for the commander, the one role that must not be empty. */
    public static final String NOBODY = "nobody";

    private static final String COMMANDER = "commander";
    private static final int LONGEST = 100;

    private Facet() {}

    public static String tag(String tag) {
        return "tag:" + tag;
    }

    /** An incident whose field has this value, or for choices has it among others. */
    public static String field(String key, String word) {
        return "field:" + key + "=" + folded(word);
    }

    public static String service(String name) {
        return "service:" + folded(name);
    }

    /** @param who the id of a person, or {@link #NOBODY} for the commander */
    public static String role(String key, String who) {
        return "role:" + key + "=" + who;
    }

    /** Everything an incident can be found by. */
    public static SortedSet<String> of(Incident incident) {
        SortedSet<String> facets = new TreeSet<>();
        incident.labels().tags().forEach(tag -> facets.add(tag(tag)));
        incident.labels().fields().forEach((key, value) -> value.words().forEach(word -> facets.add(field(key, word))));
        incident.services().forEach(service -> facets.add(service(service)));
        incident.roles().forEach((key, holder) -> facets.add(role(key, Long.toString(holder.id()))));
        if (incident.holder(COMMANDER) == null) {
            facets.add(role(COMMANDER, NOBODY));
        }
        return facets;
    }

    /** The part behind the colon of facets that begin so. */
    public static List<String> values(List<String> facets) {
        return facets.stream()
                .map(facet -> facet.substring(facet.indexOf(':') + 1))
                .toList();
    }

    /** Case does not count, and what is beyond a hundred characters neither: an index entry has its limits. */
    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }
}
