package dev.andon.catalog;

import dev.andon.catalog.Dependency.Strength;
import dev.andon.platform.problem.Validation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one draft: what is given is checked; what is not stays as it was. */
final class Given {
    private static final int URL = 2_000;
    private static final int NOTE = 300;
    private static final int MANY = 200;
    private static final Pattern NAMED_URL = Pattern.compile("(.+?)\\s*=\\s*(https?://\\S+)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("([^\\s()]+)(?:\\s*\\(\\s*([^:)]*?)\\s*(?::\\s*(.*))?\\))?");

    private final Draft draft;
    private final Validation validation;

    Given(Draft draft, Validation validation) {
        this.draft = draft;
        this.validation = validation;
    }

    /** Refuses fields that nobody knows: a typing error must not pass for "nothing to change". */
    void only(Set<String> known) {
        for (String field : draft.values().keySet()) {
            validation.check(known.contains(field), field, "is unknown; known here are " + String.join(", ", known));
        }
    }

    /** One line, or empty. */
    String line(String field, int max, @Nullable String before) {
        return given(field, before, "", value -> {
            String text = text(field, value);
            return Objects.requireNonNullElse(validation.optionalLine(field, text, max), "");
        });
    }

    /** One line that must be there. */
    String name(String field, int max, @Nullable String before) {
        String name = line(field, max, before);
        validation.check(!name.isEmpty(), field, "is required");
        return name;
    }

    String text(String field, int max, @Nullable String before) {
        return given(field, before, "", value -> {
            String text = text(field, value);
            return Objects.requireNonNullElse(validation.optionalText(field, text, max), "");
        });
    }

    int number(String field, int least, int most, @Nullable Integer before, int usual) {
        return given(field, before, usual, value -> {
            String text = text(field, value).strip();
            boolean fits =
                    text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
            validation.check(
                    fits || text.isEmpty(), field, "must be a whole number from %d to %d".formatted(least, most));
            return fits ? Integer.parseInt(text) : before == null ? usual : before;
        });
    }

    boolean flag(String field, @Nullable Boolean before) {
        return given(field, before, false, value -> {
            String text = text(field, value).strip().toLowerCase(Locale.ROOT);
            validation.check(Set.of("", "true", "false", "yes", "no").contains(text), field, "must be true or false");
            return text.equals("true") || text.equals("yes");
        });
    }

    /** An address on the web, or empty. */
    String url(String field, @Nullable String before) {
        String url = line(field, URL, before);
        validation.check(url.isEmpty() || isWeb(url), field, "must be an address that begins with https:// or http://");
        return url;
    }

    /** Each of them once, in any case. */
    List<String> words(String field, int most, int max, @Nullable List<String> before) {
        return list(field, before, (at, value) -> part(at, text(at, value), max)).stream()
                .filter(word -> !word.isEmpty())
                .collect(
                        ArrayList::new,
                        (found, word) -> {
                            if (found.stream().noneMatch(word::equalsIgnoreCase)) {
                                found.add(word);
                            }
                        },
                        List::addAll);
    }

    /** Links: maps of name and url, or texts such as {@code Latency = https://…}. */
    List<Link> links(String field, @Nullable List<Link> before) {
        return list(field, before, (at, value) -> {
            Matcher named = NAMED_URL.matcher(value instanceof String text ? text : "");
            Map<?, ?> map = value instanceof Map<?, ?> given
                    ? given
                    : named.matches()
                            ? Map.of("name", named.group(1), "url", named.group(2))
                            : Map.of("name", "", "url", value);
            known(at, map, Set.of("name", "url"));
            String url = part(at, text(at, map.get("url")), URL);
            validation.check(isWeb(url), at, "must be an address, such as Latency = https://grafana.example/d/1");
            String name = text(at, map.get("name"));
            return new Link(name.isBlank() ? url : part(at, name, 120), url);
        });
    }

    /** Dependencies: maps, or texts such as {@code payments-gateway (soft: only for refunds)}. */
    List<Dependency> dependencies(String field, @Nullable List<Dependency> before) {
        return list(field, before, (at, value) -> {
            Matcher said = DEPENDENCY.matcher(value instanceof String text ? text.strip() : "");
            Map<?, ?> map = value instanceof Map<?, ?> given
                    ? given
                    : said.matches() ? parts(said) : Map.of("on", text(at, value));
            known(at, map, Set.of("on", "strength", "note"));
            String on = validation.line(at + ".on", text(at + ".on", map.get("on")), 80);
            String strength =
                    text(at + ".strength", map.get("strength")).strip().toLowerCase(Locale.ROOT);
            validation.check(Set.of("", "hard", "soft").contains(strength), at + ".strength", "must be hard or soft");
            String note = text(at + ".note", map.get("note"));
            return new Dependency(
                    on,
                    strength.equals("soft") ? Strength.SOFT : Strength.HARD,
                    note.isBlank() ? "" : part(at + ".note", note, NOTE));
        });
    }

    /** A line that can stand in a list with semicolons between, as forms and tables write them. */
    private String part(String at, String value, int max) {
        validation.check(value.indexOf(';') < 0, at, "must not contain a semicolon");
        return validation.line(at, value, max);
    }

    private static Map<String, String> parts(Matcher said) {
        return Map.of(
                "on", said.group(1),
                "strength", Objects.requireNonNullElse(said.group(2), ""),
                "note", Objects.requireNonNullElse(said.group(3), ""));
    }

    private void known(String at, Map<?, ?> map, Set<String> known) {
        for (Object word : map.keySet()) {
            validation.check(
                    known.contains(String.valueOf(word)),
                    at + "." + word,
                    "is unknown; known here are " + String.join(", ", new TreeSet<>(known)));
        }
    }

    private interface Reader<T> {
        T read(String at, Object value);
    }

    private <T> List<T> list(String field, @Nullable List<T> before, Reader<T> reader) {
        if (!draft.values().containsKey(field) && before != null) {
            return before;
        }
        List<?> given = draft.list(field);
        if (given == null) {
            return List.of();
        }
        validation.check(given.size() <= MANY, field, "are too many; at most " + MANY);
        Set<T> read = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(given.size(), MANY); i++) {
            Object value = given.get(i);
            String at = "%s[%d]".formatted(field, i);
            if (value == null) {
                validation.error(at, "must not be empty");
            } else {
                read.add(reader.read(at, value));
            }
        }
        return List.copyOf(read);
    }

    private <T> T given(String field, @Nullable T before, T empty, Function<Object, T> reader) {
        if (!draft.values().containsKey(field)) {
            return before == null ? empty : before;
        }
        Object value = draft.values().get(field);
        return value == null ? empty : reader.apply(value);
    }

    private String text(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> {
                validation.error(field, "must be text");
                yield "";
            }
        };
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
