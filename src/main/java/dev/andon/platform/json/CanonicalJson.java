package dev.andon.platform.json;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One text for one JSON value, whatever its order of keys and its white space: what a hash is computed over.
 *
 * <p>After RFC 8785, with two differences that {@code jsonb} asks for. Numbers are decimals of any length, not doubles,
 * and are written plainly without exponent or trailing zeros, so that {@code 1.50}, {@code 1.5} and {@code 15e-1} are
 * one. Keys are ordered by UTF-16 code unit as in the RFC. The text may never change for a value that was hashed once:
 * logs are verified for ever.
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, text);
            case ARRAY -> array(value, text);
            case STRING -> string(value.stringValue(), text);
            case NUMBER -> text.append(number(value));
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException(value.getNodeType() + " is not something JSON can say");
        }
    }

    private static void object(JsonNode object, StringBuilder text) {
        text.append('{');
        String comma = "";
        for (var property : object.properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList()) {
            text.append(comma);
            string(property.getKey(), text);
            text.append(':');
            write(property.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void array(JsonNode array, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (JsonNode item : array) {
            text.append(comma);
            write(item, text);
            comma = ",";
        }
        text.append(']');
    }

    private static String number(JsonNode number) {
        BigDecimal exact = number.decimalValue();
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static void string(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i), text);
        }
        text.append('"');
    }

    private static void character(char c, StringBuilder text) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < 0x20) {
                    text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
