package dev.andon.alerts.internal.dialect;

import dev.andon.platform.problem.Validation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text of a tool made fit to be stored and shown. The message as it was sent is kept beside it. */
final class Cleaned {
    private static final int TITLE = 1024;
    private static final int VALUE = 1024;
    private static final int LINK = 2048;
    private static final int LABELS = 64;

    private Cleaned() {}

    /** One line of at most 1024 characters, PagerDuty's limit. */
    static String title(String field, String text, List<String> warnings) {
        String clean = clean(text);
        if (!clean.equals(text)) {
            warnings.add("'%s' had characters that hide or reorder text; they were taken out".formatted(field));
        }
        String line = clean.strip().replaceAll("\\s*\\R\\s*", " ");
        String cut = cut(line, TITLE);
        if (cut.length() < line.length()) {
            warnings.add("'%s' was longer than %d characters; it was cut".formatted(field, TITLE));
        }
        return cut;
    }

    static @Nullable String value(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(clean(text).strip(), VALUE);
    }

    /** Only what a browser opens as a page: a link with another scheme could run as script. */
    static @Nullable String link(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LINK) {
            return null;
        }
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The members of an object that are plain values; what is nested stays in the message as it was sent. */
    static void labels(@Nullable JsonNode object, Map<String, String> into) {
        if (object == null || !object.isObject()) {
            return;
        }
        object.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                label(member.getKey(), member.getValue().asString(), into);
            }
        });
    }

    static void label(String name, @Nullable String value, Map<String, String> into) {
        String cleanName = value(name);
        String cleanValue = value(value);
        if (cleanName != null && cleanValue != null && into.size() < LABELS) {
            into.putIfAbsent(cleanName, cleanValue);
        }
    }

    static Map<String, String> labels() {
        return new LinkedHashMap<>();
    }

    private static String clean(String text) {
        if (isPlain(text) || Validation.forbidden(text).isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Validation.forbidden(Character.toString(c)).isEmpty())
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Nearly all text is; then it need not be looked at code point by code point. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String text, int max) {
        if (text.length() <= max || text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }
}
