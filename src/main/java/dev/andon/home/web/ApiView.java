package dev.andon.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The API as its page shows it.
 *
 * @param base what the examples are sent to
 */
public record ApiView(String base, List<Group> groups) {

    static ApiView of(JsonNode openApi, String base) {
        return new ApiView(base, new ApiReference(openApi, base).groups());
    }

    /** The operations of one resource. */
    public record Group(String name, String id, List<Operation> operations) {}

    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            List<Field> body,
            List<Response> responses,
            String curl) {}

    public record Field(String name, String type, boolean required, String description) {}

    /** @param schema the name of what is answered, or null for nothing */
    public record Response(
            String status, String description, @Nullable String schema, List<Field> fields) {}
}
