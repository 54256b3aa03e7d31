package dev.andon.playbook.internal;

import dev.andon.playbook.Question;
import dev.andon.playbook.Question.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes how an item of a checklist answers itself. */
final class Asked {
    private static final int QUERY = 2_000;
    private static final Pattern PROBE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern TROUBLE = Pattern.compile("(>=|<=|==|!=|>|<) *-?\\d{1,15}(\\.\\d{1,15})?");

    private Asked() {}

    /** Null where people answer. */
    static @Nullable Question read(Part part) {
        if (part.isAbsent()) {
            return null;
        }
        part.only("kind", "changes", "hours", "distance", "probe", "query", "trouble");
        Kind kind = Kind.of(part.of("kind").oneOf(Kind.words()));
        onlyFor(part, kind, Set.of(Kind.CHANGES), "changes", "hours");
        onlyFor(part, kind, Set.of(Kind.CHANGES, Kind.VENDOR_STATUS, Kind.DEPENDENCY_ALERTS), "distance");
        onlyFor(part, kind, Set.of(Kind.HTTP, Kind.PROMQL, Kind.VENDOR_STATUS), "probe");
        onlyFor(part, kind, Set.of(Kind.PROMQL), "query", "trouble");
        List<String> changes = part.of("changes").list(Question.CHANGES.size()).stream()
                .map(one -> one.oneOf(Question.CHANGES))
                .distinct()
                .toList();
        return new Question(
                kind,
                changes,
                part.of("hours").number(1, Question.MOST_HOURS),
                part.of("distance").number(0, Question.FURTHEST),
                part.of("probe").optional(PROBE, 40, "must be the key of an endpoint: small letters, digits, dashes"),
                part.of("query").optionalLine(QUERY),
                part.of("trouble").optional(TROUBLE, 40, "must be a comparison such as > 0.05"));
    }

    /** A slip of the pen is not silently nothing. */
    private static void onlyFor(Part part, Kind kind, Set<Kind> kinds, String... names) {
        for (String name : names) {
            Part one = part.of(name);
            if (!kinds.contains(kind) && !one.isAbsent()) {
                one.error("means nothing for the kind " + kind.word());
            }
        }
    }

    /** Without what says nothing. */
    static Map<String, Object> written(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", question.kind().word());
        if (!question.changes().isEmpty()) {
            map.put("changes", question.changes());
        }
        put(map, "hours", question.hours());
        put(map, "distance", question.distance());
        put(map, "probe", question.probe());
        put(map, "query", question.query());
        put(map, "trouble", question.trouble());
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
