package dev.andon.exports.internal;

import dev.andon.learning.Figure;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts roles in the place of names: whoever led is "the incident commander", somebody else who was there "a responder". */
@Component
public class Nameless {
    private static final String SOMEBODY = "a responder";

    private final People people;
    private final IncidentLog log;
    private final Playbook playbook;

    Nameless(People people, IncidentLog log, Playbook playbook) {
        this.people = people;
        this.log = log;
        this.playbook = playbook;
    }

    /** A text about an incident without the names of people: whole, the first alone for those who were there, and handles. */
    public String text(String text, Incident incident) {
        Map<String, String> words = words(incident);
        if (words.isEmpty()) {
            return text;
        }
        String names = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern any = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + names + ")(?![\\p{L}\\p{N}_])");
        return any.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(words.getOrDefault(name.group(), SOMEBODY)));
    }

    /** A number's words without names. */
    public Figure figure(Figure one, Incident incident) {
        return one.told(value -> text(value, incident));
    }

    private Map<String, String> words(Incident incident) {
        Map<String, String> words = new HashMap<>();
        for (Person person : people.all()) {
            words.put(person.name(), SOMEBODY);
            words.put("@" + person.handle(), SOMEBODY);
        }
        List<Entry> entries = log.entries(incident.id());
        entries.stream()
                .filter(entry -> entry.actor().isPerson())
                .forEach(entry -> called(words, entry.actor().name(), SOMEBODY));
        incident.roles().forEach((role, holder) -> called(words, holder.name(), "the " + name(role)));
        return words;
    }

    private static void called(Map<String, String> words, String name, String role) {
        words.put(name, role);
        String first = name.split("\\s+", 2)[0];
        if (first.length() > 2) {
            words.put(first, role);
        }
    }

    private String name(String role) {
        return playbook.roles().stream()
                .filter(one -> one.key().equals(role))
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(role);
    }
}
