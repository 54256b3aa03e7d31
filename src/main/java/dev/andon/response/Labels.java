package dev.andon.response;

import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Untagged;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is filed under.
 *
 * @param tags free words, normalised by {@link Tags}
 * @param fields values of the house's own fields, by key
 */
public record Labels(SortedSet<String> tags, SortedMap<String, FieldValue> fields) {

    public Labels {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static Labels none() {
        return new Labels(new TreeSet<>(), new TreeMap<>());
    }

    public @Nullable FieldValue field(String key) {
        return fields.get(key);
    }

    /** The labels once this event has happened. */
    Labels after(Entry entry) {
        SortedSet<String> nextTags = new TreeSet<>(tags);
        SortedMap<String, FieldValue> nextFields = new TreeMap<>(fields);
        if (entry.event() instanceof Tagged e) {
            nextTags.addAll(e.tags());
        } else if (entry.event() instanceof Untagged e) {
            e.tags().forEach(nextTags::remove);
        } else if (entry.event() instanceof FieldSet e) {
            if (e.to() == null) {
                nextFields.remove(e.key());
            } else {
                nextFields.put(e.key(), e.to());
            }
        }
        return new Labels(nextTags, nextFields);
    }
}
