package dev.andon.response.web;

import dev.andon.people.Handles;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.SlashCommand;
import dev.andon.response.SlashCommand.Completion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How one can go on with what is being typed: commands, what their words can be, people. */
@Component
class Suggestions {
    private static final int PEOPLE = 6;
    private static final Pattern LAST_WORD = Pattern.compile("\\S*$");
    private static final List<String> SPANS = List.of("5m", "10m", "15m", "20m", "30m", "1h");

    private final SlashCommands commands;
    private final Playbook playbook;
    private final People people;

    Suggestions(SlashCommands commands, Playbook playbook, People people) {
        this.commands = commands;
        this.playbook = playbook;
        this.people = people;
    }

    /**
     * @param text up to the caret
     * @param withCommands whether a slash at the beginning is a command, as it is in the composer's note
     */
    List<Suggestion> of(Incident incident, String text, boolean withCommands) {
        String word = lastWord(text);
        if (word.startsWith("@")) {
            return people(incident, word);
        }
        String typed = text.stripLeading();
        if (!withCommands || !typed.startsWith("/") || typed.startsWith("//")) {
            return List.of();
        }
        String[] words = typed.split("\\s+", -1);
        return words.length == 1 ? commands(words[0]) : arguments(incident, words, word.toLowerCase(Locale.ROOT));
    }

    private static String lastWord(String text) {
        Matcher last = LAST_WORD.matcher(text);
        return last.find() ? last.group() : "";
    }

    private List<Suggestion> commands(String typed) {
        return commands.beginning(typed.substring(1).toLowerCase(Locale.ROOT)).stream()
                .map(command -> Suggestion.of(command.usage(), command.help(), "/" + command.word() + " "))
                .toList();
    }

    private List<Suggestion> arguments(Incident incident, String[] words, String word) {
        List<Completion> kinds = commands.find(words[0].substring(1).toLowerCase(Locale.ROOT))
                .map(SlashCommand::completions)
                .orElse(List.of());
        int at = words.length - 2;
        return at < kinds.size() ? completed(kinds.get(at), incident, word) : List.of();
    }

    private List<Suggestion> completed(Completion kind, Incident incident, String word) {
        return switch (kind) {
            case PERSON -> people(incident, "@" + word);
            case SEVERITY ->
                playbook.severities().stream()
                        .filter(s -> s.key().startsWith(word)
                                || s.key().replaceAll("\\D", "").startsWith(word))
                        .map(s -> Suggestion.of(s.key(), s.name(), s.key() + " "))
                        .toList();
            case STATUS ->
                incident.status().next().stream()
                        .filter(s -> s.word().startsWith(word))
                        .map(s -> Suggestion.of(s.word(), s.label(), s.word() + " "))
                        .toList();
            case ROLE ->
                playbook.roles().stream()
                        .filter(r -> r.key().startsWith(word)
                                || r.name().toLowerCase(Locale.ROOT).startsWith(word))
                        .map(r -> Suggestion.of(r.key(), r.name(), r.key() + " "))
                        .toList();
            case SPAN ->
                SPANS.stream()
                        .filter(span -> span.startsWith(word) && !span.equals(word))
                        .map(span -> Suggestion.of(span, "", span + " "))
                        .toList();
        };
    }

    private List<Suggestion> people(Incident incident, String word) {
        return people.beginning(Handles.bare(word), PEOPLE).stream()
                .flatMap(person -> person(incident, person))
                .toList();
    }

    /** Whoever cannot see a restricted incident is marked, and can be let in first. */
    private static Stream<Suggestion> person(Incident incident, Person person) {
        String insert = "@" + person.handle() + " ";
        if (Incidents.maySee(person.actor(), incident)) {
            return Stream.of(Suggestion.of("@" + person.handle(), person.name(), insert));
        }
        String details = "/incidents/%d/details?person_id=%d#person_id".formatted(incident.number(), person.id());
        return Stream.of(
                new Suggestion("@" + person.handle(), person.name() + " cannot see this incident", true, insert, null),
                new Suggestion("Let %s in".formatted(person.name()), "what you typed is kept", false, "", details));
    }
}
