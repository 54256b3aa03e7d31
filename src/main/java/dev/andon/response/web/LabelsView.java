package dev.andon.response.web;

import dev.andon.response.FieldValue;
import java.util.List;

/**
 * What an incident is filed under.
 *
 * @param missing names of fields that have to be known before closing
 */
public record LabelsView(List<String> tags, List<Row> rows, List<String> missing) {

    /** @param name what the field is called */
    public record Row(String name, FieldValue value) {}

    boolean isEmpty() {
        return tags.isEmpty() && rows.isEmpty() && missing.isEmpty();
    }
}
