package dev.andon.learning.internal;

import dev.andon.people.Actor;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Calls people by what they did: "the commander" where a text has the name. A full name is also replaced where somebody
 * typed it; a first name alone is a word like others and stays.
 */
public final class Renaming implements UnaryOperator<String> {
    private static final List<String> NTH = List.of("", "second ", "third ", "fourth ", "fifth ", "sixth ");
    private static final Pattern TWICE = Pattern.compile("\\b([Tt]he (?:\\w+ )?)([\\p{L} ]+) \\(\\2(?:, [^()]*)?\\)");
    private static final Pattern BEGINNING = Pattern.compile("(?s)(?:^|.*(?:\\n|\\n[-*] |\\| |[.?] |] |UTC: ))|[-*] ");

    private static final int LONGEST_BEGINNING = 8;

    private final Map<String, String> roles;
    private final Pattern names;

    private Renaming(Map<String, String> roles) {
        this.roles = roles;
        this.names = Pattern.compile(roles.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .map(any -> "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])")
                .orElse("(?!)"));
    }

    /**
     * @param log in order of seq
     * @param roleName what the house calls a role, by its key
     */
    public static Renaming of(List<Entry> log, UnaryOperator<String> roleName) {
        Map<Long, Set<String>> called = new LinkedHashMap<>();
        Map<Long, String> firstRole = new LinkedHashMap<>();
        for (Entry entry : log) {
            if (entry.actor().isPerson()) {
                add(called, entry.actor());
            }
            holders(EventCodec.write(entry.event()), called);
            if (entry.event() instanceof RoleAssigned e) {
                firstRole.putIfAbsent(e.to().id(), e.role());
            } else if (entry.event() instanceof HandoverAccepted e) {
                firstRole.putIfAbsent(e.to().id(), e.role());
            }
        }
        return new Renaming(words(called, firstRole, roleName));
    }

    private static void add(Map<Long, Set<String>> called, Actor actor) {
        called.computeIfAbsent(actor.personId(), _ -> new HashSet<>()).add(actor.name());
    }

    /** People stand in events as an id and a name. */
    private static void holders(JsonNode node, Map<Long, Set<String>> called) {
        if (node.isObject() && node.size() == 2 && node.path("id").isNumber() && node.has("name")) {
            called.computeIfAbsent(node.get("id").asLong(), _ -> new HashSet<>())
                    .add(node.get("name").asString());
            return;
        }
        node.forEach(below -> holders(below, called));
    }

    private static Map<String, String> words(
            Map<Long, Set<String>> called, Map<Long, String> firstRole, UnaryOperator<String> roleName) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Integer> held = new LinkedHashMap<>();
        firstRole.forEach((id, role) -> {
            int nth = held.merge(role, 1, Integer::sum);
            String which = nth <= NTH.size() ? NTH.get(nth - 1) : "next ";
            call(words, called.getOrDefault(id, Set.of()), "the " + which + roleName.apply(role));
        });
        List<Long> others = new ArrayList<>(called.keySet());
        others.removeAll(firstRole.keySet());
        for (int i = 0; i < others.size(); i++) {
            call(
                    words,
                    called.getOrDefault(others.get(i), Set.of()),
                    others.size() == 1 ? "a responder" : "responder " + (i + 1));
        }
        return words;
    }

    private static void call(Map<String, String> words, Set<String> names, String word) {
        names.stream().filter(name -> !name.isBlank()).forEach(name -> {
            words.put(name, word);
            words.put(Md.plain(name), word);
        });
    }

    @Override
    public String apply(String text) {
        String renamed = names.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(word(text, found.start(), found.group())));
        return TWICE.matcher(renamed).replaceAll("$1$2");
    }

    private String word(String text, int at, String name) {
        String word = roles.getOrDefault(name, name);
        return BEGINNING
                        .matcher(text.substring(Math.max(0, at - LONGEST_BEGINNING), at))
                        .matches()
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }
}
