package dev.andon.people;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a part of the house.
 *
 * @param key what others call it by; never changes
 * @param contact how to reach all of them at once, or empty
 * @param zone in which its days are counted; null for the house's
 * @param manager id of the person who is told when something of the team's waits for long; null for nobody
 * @param members ids of persons, in the order they were named
 * @param retired whether it is gone; what it owned still names it
 * @param version grows with every change
 */
public record Team(
        String key,
        String name,
        String contact,
        @Nullable ZoneId zone,
        @Nullable Long manager,
        List<Long> members,
        boolean retired,
        long version) {

    /** The name of its zone; empty for the house's. */
    public String zoneWord() {
        return zone == null ? "" : zone.getId();
    }

    /** What can be changed, by the words of the API. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("contact", contact);
        fields.put("zone", zoneWord());
        fields.put("manager", manager == null ? "" : manager);
        fields.put("members", members);
        fields.put("retired", retired);
        return fields;
    }
}
