package dev.andon.alerts.internal.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body as text and as the JSON object it must be. */
record Body(String text, ObjectNode json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty when it is not UTF-8, not JSON, or not an object. */
    static Optional<Body> read(byte[] bytes) {
        try {
            String text = text(bytes);
            JsonNode json = JSON.readTree(text);
            return json instanceof ObjectNode object ? Optional.of(new Body(text, object)) : Optional.empty();
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            // Either sent as such or put there for bytes that are no UTF-8; only the strict decoder can tell.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The text with the key taken out: what is kept is read by people who are not to have it. */
    String withoutKey(String key) {
        // With its quotes, so that no escape before it is cut in two.
        String hidden = text.replace('"' + key + '"', "\"(routing key)\"");
        // A key written with \\u escapes is not found in the text; then the parsed form is kept instead.
        return json.has("routing_key") && hidden.equals(text) ? JSON.writeValueAsString(withoutKey()) : hidden;
    }

    private ObjectNode withoutKey() {
        ObjectNode copy = json.deepCopy();
        copy.put("routing_key", "(routing key)");
        return copy;
    }
}
