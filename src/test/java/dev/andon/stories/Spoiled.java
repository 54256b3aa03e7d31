package dev.andon.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that was good until one place in it was spoiled.
 *
 * @param how what was done to it
 * @param field the name of the place, without the way to it
 * @param top the field of the body that the place is in
 */
record Spoiled(String how, String top, String field, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "zz_unknown";

    /** Every value of another type, every text with a NUL byte in it, and one field more than there are. */
    static List<Spoiled> all(Object good) {
        ObjectNode body = (ObjectNode) JSON.valueToTree(good);
        List<Spoiled> spoiled = new ArrayList<>();
        body.propertyNames().forEach(top -> spoil(body, top, body, top, spoiled));
        ObjectNode more = body.deepCopy().put(UNKNOWN, 1);
        spoiled.add(new Spoiled("unknown key", UNKNOWN, UNKNOWN, more.toString()));
        return spoiled;
    }

    private static void spoil(ObjectNode body, String top, ObjectNode in, String field, List<Spoiled> spoiled) {
        JsonNode good = in.get(field);
        for (JsonNode other : otherTypes(good)) {
            spoiled.add(with(body, top, in, field, "%s for %s".formatted(other, good), other));
        }
        if (good.isString()) {
            JsonNode torn = JSON.valueToTree(good.asString() + "\0");
            spoiled.add(with(body, top, in, field, "NUL byte", torn));
        }
        if (good instanceof ObjectNode inner) {
            inner.propertyNames().forEach(name -> spoil(body, top, inner, name, spoiled));
        }
        if (good instanceof ArrayNode list && list.size() > 0) {
            elements(list)
                    .forEach(element -> spoiled.add(
                            with(body, top, in, field, "%s in the list".formatted(element), listOf(element))));
        }
    }

    private static List<JsonNode> otherTypes(JsonNode good) {
        String types = good.isString() ? "7 {}" : good.isBoolean() ? "\"yes\" 1" : good.isNumber() ? "\"x\" {}" : "";
        String wrong = good.isArray() ? "{} \"x\"" : good.isObject() ? "[] \"x\"" : types;
        return Stream.of(wrong.split(" ")).map(JSON::readTree).toList();
    }

    private static Stream<JsonNode> elements(ArrayNode list) {
        JsonNode first = list.get(0);
        return first.isString()
                ? Stream.of(JSON.readTree("7"), JSON.nullNode(), JSON.valueToTree(first.asString() + "\0"))
                : Stream.of(JSON.readTree("\"x\""), JSON.nullNode());
    }

    private static JsonNode listOf(JsonNode element) {
        return JSON.createArrayNode().add(element);
    }

    private static Spoiled with(ObjectNode body, String top, ObjectNode in, String field, String how, JsonNode value) {
        JsonNode good = in.get(field);
        in.set(field, value);
        String text = body.toString();
        in.set(field, good);
        return new Spoiled(how, top, field, text);
    }

    /** Whether a problem that names this field means the spoiled place. */
    boolean isNamedBy(String named) {
        UnaryOperator<String> plain = name -> name.replaceAll("\\[\\d*]", "");
        List<String> way = List.of(plain.apply(named).split("\\."));
        return way.contains(field) || way.contains(top);
    }
}
