package dev.andon.home.web;

import dev.andon.home.web.ApiView.Field;
import dev.andon.home.web.ApiView.Group;
import dev.andon.home.web.ApiView.Operation;
import dev.andon.home.web.ApiView.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document turned into what the page about it shows. */
final class ApiReference {
    private static final Set<String> METHODS = new LinkedHashSet<>(List.of("get", "post", "put", "patch", "delete"));

    private final JsonNode api;
    private final String base;

    ApiReference(JsonNode api, String base) {
        this.api = api;
        this.base = base;
    }

    List<Group> groups() {
        Map<String, List<Operation>> groups = new TreeMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        groups.computeIfAbsent(operation.at("/tags/0").asString("Other"), _ -> new ArrayList<>())
                                .add(operation(path.getKey(), method, operation));
                    }
                }));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), slug(group.getKey()), group.getValue()))
                .toList();
    }

    private Operation operation(String path, String method, JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        JsonNode schema = resolve(first(content).path("schema"));
        return new Operation(
                slug(method + path),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                operation.path("parameters").valueStream().map(this::parameter).toList(),
                fields(schema),
                operation.path("responses").properties().stream()
                        .map(response -> response(response.getKey(), resolve(response.getValue())))
                        .toList(),
                curl(path, method, operation, schema));
    }

    private Field parameter(JsonNode reference) {
        JsonNode parameter = resolve(reference);
        String where = parameter.path("in").asString("");
        String description = parameter.path("description").asString("");
        return new Field(
                parameter.path("name").asString(""),
                type(parameter.path("schema")) + (where.isEmpty() ? "" : ", in the " + where),
                parameter.path("required").asBoolean(false),
                description);
    }

    private Response response(String status, JsonNode response) {
        JsonNode schema = first(response.path("content")).path("schema");
        String name = schema.isMissingNode() ? null : type(schema);
        String shown = status.equals("default") ? "4xx, 5xx" : status;
        boolean problem = status.equals("default");
        return new Response(
                shown, response.path("description").asString(""), name, problem ? List.of() : fields(resolve(schema)));
    }

    private List<Field> fields(JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return schema.path("properties").properties().stream()
                .map(property -> new Field(
                        property.getKey(),
                        type(property.getValue()),
                        required.contains(property.getKey()),
                        property.getValue().path("description").asString("")))
                .toList();
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return name(schema.path("$ref").asString(""));
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(word -> !word.equals("null"))
                        .collect(Collectors.joining(" | "))
                : schema.path("type").asString("any");
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "string" -> schema.path("format").asString("").equals("date-time") ? "time" : "text";
            case "integer" -> "whole number";
            default -> type;
        };
    }

    private String curl(String path, String method, JsonNode operation, JsonNode schema) {
        var curl = new StringBuilder("curl");
        if (!method.equals("get")) {
            curl.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        curl.append(" ").append(base).append(path.replaceAll("\\{(\\w+)}", "\\$$1"));
        if (!operation.has("security")) {
            curl.append(" \\\n  -H \"Authorization: Bearer $ANDON_TOKEN\"");
        }
        if (operation.has("requestBody")) {
            curl.append(" \\\n  -H \"Content-Type: application/json\" \\\n  -d '")
                    .append(example(schema))
                    .append("'");
        }
        return curl.toString();
    }

    private String example(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(property -> "\"" + property.getKey() + "\": " + value(resolve(property.getValue())))
                .limit(4)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String value(JsonNode schema) {
        if (schema.has("enum")) {
            return "\"" + schema.at("/enum/0").asString("") + "\"";
        }
        return switch (type(schema)) {
            case "text" -> "\"…\"";
            case "time" -> "\"2026-11-20T09:30:00Z\"";
            case "whole number", "number" -> "1";
            case "boolean" -> "true";
            case String list when list.startsWith("list of") -> "[]";
            default -> "{}";
        };
    }

    private JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.startsWith("#/") ? api.at(ref.substring(1)) : node;
    }

    private static JsonNode first(JsonNode content) {
        return content.valueStream().findFirst().orElse(content.path("none"));
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
    }
}
