package dev.andon.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.IncidentFilter.Sort;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of incidents as its address asks for it: {@code status=live&tag=payments&field.region=eu&role.commander=me}.
 * What a list is not narrowed by is left out, so two addresses of one list are equal. A list of what incidents have, such as
 * reports, is asked for in the same words and some of its own.
 *
 * @param own words that only that list knows
 */
public record IncidentQuery(Map<String, List<String>> words, List<String> own) {
    private static final List<String> PLAIN =
            List.of("text", "status", "severity", "type", "tag", "service", "from", "to", "sort");
    private static final List<String> KEYED = List.of("field.", "role.");
    private static final int LONGEST = 2_000;
    private static final int MOST = 20;

    /** The parameters of a request that narrow or order a list; all others and blank ones are left out. */
    public static IncidentQuery of(Map<String, ? extends List<String>> parameters) {
        return of(parameters, List.of());
    }

    /** The same of a list that knows words of its own. */
    public static IncidentQuery of(Map<String, ? extends List<String>> parameters, List<String> own) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Stream<String> keyed = parameters.keySet().stream()
                .filter(name -> KEYED.stream().anyMatch(name::startsWith))
                .sorted();
        Stream.of(PLAIN.stream(), own.stream(), keyed).flatMap(names -> names).forEach(name -> {
            List<String> given = parameters.get(name);
            List<String> kept = given == null
                    ? List.of()
                    : given.stream()
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList();
            if (!kept.isEmpty()) {
                words.put(name, kept);
            }
        });
        return new IncidentQuery(words, own);
    }

    /** Reads what {@link #toString} wrote, or what somebody copied from an address. */
    public static IncidentQuery parse(String query) {
        return parse(query, List.of());
    }

    /** The same of a list that knows words of its own. */
    public static IncidentQuery parse(String query, List<String> own) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        String bare = query.startsWith("?") ? query.substring(1) : query;
        for (String pair : bare.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                words.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return of(words, own);
    }

    /** Another list that knows the same words. */
    public IncidentQuery parsed(String query) {
        return parse(query, own);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The only or first word of that name, or an empty text. */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public List<String> all(String name) {
        return words.getOrDefault(name, List.of());
    }

    /** The same with one word of that name taken out. */
    public IncidentQuery without(String name, String word) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(words);
        fewer.put(name, all(name).stream().filter(own -> !own.equals(word)).toList());
        return of(fewer, own);
    }

    /** The same without these words. */
    public IncidentQuery without(List<String> names) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(words);
        fewer.keySet().removeAll(names);
        return of(fewer, own);
    }

    /** The same with one word for that name. */
    public IncidentQuery with(String name, String word) {
        Map<String, List<String>> other = new LinkedHashMap<>(words);
        other.put(name, List.of(word));
        return of(other, own);
    }

    /** The keys asked for behind {@code field.} or {@code role.}. */
    public List<String> keys(String prefix) {
        return words.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /**
     * What it means.
     *
     * @param zone in which {@code from} and {@code to} are days; a moment in ISO 8601 is taken as it is
     * @throws Invalid naming the parameter that makes no sense
     */
    public IncidentFilter filter(Actor viewer, ZoneId zone) {
        words.forEach((name, given) -> {
            if (given.size() > MOST) {
                throw new Invalid(name, "asks for too many; at most " + MOST);
            }
            if (given.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
                throw new Invalid(name, "contains the character U+0000, which is not allowed");
            }
        });
        List<String> statuses = all("status").stream()
                .filter(word -> !word.equals("live") && !word.equals("over"))
                .toList();
        return new IncidentFilter(
                statuses,
                all("severity"),
                all("type"),
                live(),
                words.containsKey("text") ? first("text") : null,
                moment("from", zone, 0),
                moment("to", zone, 1),
                facets(viewer),
                sort());
    }

    private @Nullable Boolean live() {
        boolean live = all("status").contains("live");
        boolean over = all("status").contains("over");
        return live == over ? null : Boolean.valueOf(live);
    }

    private Sort sort() {
        String word = first("sort");
        return word.isEmpty()
                ? Sort.NEWEST
                : Sort.find(word).orElseThrow(() -> new Invalid("sort", "must be newest, oldest or worst"));
    }

    private List<String> facets(Actor viewer) {
        List<String> facets = new ArrayList<>();
        all("tag").forEach(tag -> facets.add(Facet.tag(Tags.normalised(tag))));
        all("service").forEach(service -> facets.add(Facet.service(service)));
        for (String key : keys("field.")) {
            all("field." + key).forEach(word -> facets.add(Facet.field(key, word)));
        }
        for (String key : keys("role.")) {
            facets.add(Facet.role(key, holder(viewer, key, first("role." + key))));
        }
        return facets;
    }

    private static String holder(Actor viewer, String role, String word) {
        if (word.equals("me")) {
            return viewer.id();
        }
        boolean nobody = word.equals(Facet.NOBODY) && role.equals("commander");
        if (!nobody && !word.matches("\\d{1,18}")) {
            throw new Invalid("role." + role, "must be the id of a person, me, or for the commander nobody");
        }
        return word;
    }

    /**
     * The day or moment of that name.
     *
     * @param zone in which a day is one
     * @param plusDays 1 for an end: a day given as one is meant whole
     * @throws Invalid when it is neither
     */
    public @Nullable Instant moment(String name, ZoneId zone, int plusDays) {
        String word = first(name);
        if (word.isEmpty()) {
            return null;
        }
        try {
            Instant moment = word.contains("T")
                    ? Instant.parse(word)
                    : LocalDate.parse(word)
                            .plusDays(plusDays)
                            .atStartOfDay(zone)
                            .toInstant();
            if (!Times.isOurs(moment)) {
                throw new DateTimeException("no time of ours");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new Invalid(name, "is not a date such as 2026-11-20");
        }
    }

    /** As it stands behind the {@code ?} of an address. */
    @Override
    public String toString() {
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> encoded(entry.getKey()) + "=" + encoded(word)))
                .collect(Collectors.joining("&"));
    }

    /** @throws Invalid when it is longer than what is kept */
    public String kept() {
        String query = toString();
        if (query.length() > LONGEST) {
            throw new Invalid("query", "is longer than %d characters".formatted(LONGEST));
        }
        return query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid("query", "is not the query of an address");
        }
    }
}
