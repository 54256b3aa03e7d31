package dev.andon.response.web;

import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Field;
import dev.andon.response.FieldRules;
import dev.andon.response.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The house's own fields in JSON: numbers as numbers, yes or no as true or false, several choices as a list. */
final class FieldJson {
    private FieldJson() {}

    static Map<String, Object> written(Labels labels) {
        Map<String, Object> written = new LinkedHashMap<>();
        labels.fields().forEach((key, value) -> written.put(key, value.plain()));
        return written;
    }

    /**
     * Reads what was sent; null clears. What it means is for the command to judge; only its shape is judged here.
     *
     * @throws dev.andon.platform.problem.Invalid naming {@code fields.<key>} when a value is not of its field's shape
     */
    static Map<String, List<String>> read(FieldRules rules, @Nullable Map<String, JsonNode> sent) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        Validation validation = new Validation();
        if (sent != null) {
            sent.forEach((key, value) -> {
                String wrong = rules.find(key).map(field -> wrong(field, value)).orElse("");
                validation.check(wrong.isEmpty(), "fields." + key, wrong);
                read.put(key, words(value));
            });
        }
        validation.throwIfAny();
        return read;
    }

    private static String wrong(Field field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (field.kind()) {
            case NUMBER -> value.isNumber() ? "" : "must be a number";
            case YES_NO -> value.isBoolean() ? "" : "must be true or false";
            case CHOICES ->
                value.isArray() && value.valueStream().allMatch(JsonNode::isString) ? "" : "must be a list of texts";
            case TEXT, DATE, CHOICE, LINK -> value.isString() ? "" : "must be text";
        };
    }

    private static List<String> words(@Nullable JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(one -> words.add(one.asString("")));
        } else if (value != null && value.isNumber()) {
            // Not toPlainString: that of 1e999999999 is a gigabyte. What has an exponent is refused by the command.
            words.add(value.asString());
        } else if (value != null && !value.isNull()) {
            words.add(value.asString(""));
        }
        return words;
    }
}
