package dev.andon.response.internal.slash;

import dev.andon.people.Actor;
import dev.andon.people.Handles;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.response.SlashArguments;
import dev.andon.response.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Understands the words people type for severities, statuses, roles and each other; the beginning is enough. */
@Component
class Vocabulary {
    private final Playbook playbook;
    private final People people;

    Vocabulary(Playbook playbook, People people) {
        this.playbook = playbook;
        this.people = people;
    }

    /** {@code 2}, {@code sev2} or {@code SEV2}. */
    String severity(String typed) {
        List<Severity> all = playbook.severities();
        return all.stream()
                .filter(severity -> severity.key().equalsIgnoreCase(typed)
                        || severity.key().replaceAll("\\D", "").equals(typed))
                .findFirst()
                .map(Severity::key)
                .orElseThrow(() -> SlashArguments.wrong(unknown(
                        typed, "a severity", all.stream().map(Severity::key).toList())));
    }

    Status status(String typed) {
        return one(typed, "a status", Arrays.asList(Status.values()), Status::word, Status::label);
    }

    String role(String typed) {
        return one(typed, "a role", playbook.roles(), Role::key, Role::name).key();
    }

    /** {@code @ines.rask}, or {@code @me}. */
    Person person(Actor actor, String typed) {
        if (!typed.startsWith("@")) {
            throw SlashArguments.wrong(
                    typed.isEmpty()
                            ? "needs a person, such as @me"
                            : "“%s” is nobody; people begin with @".formatted(typed));
        }
        String handle = Handles.bare(typed);
        if (handle.equals(Handles.ME) && actor.isPerson()) {
            return people.get(actor.personId());
        }
        return people.byHandle(handle)
                .filter(Person::active)
                .orElseThrow(() -> SlashArguments.wrong("nobody here is called %s".formatted(typed)));
    }

    /** The one whose word is typed, or the only one whose word or name begins so. */
    private static <T> T one(
            String typed, String what, List<T> all, Function<T, String> word, Function<T, String> name) {
        String begin = typed.toLowerCase(Locale.ROOT);
        List<T> exact =
                all.stream().filter(one -> word.apply(one).equals(begin)).toList();
        List<T> fits = !exact.isEmpty() || begin.isEmpty()
                ? exact
                : all.stream()
                        .filter(one -> word.apply(one).startsWith(begin)
                                || name.apply(one).toLowerCase(Locale.ROOT).startsWith(begin))
                        .toList();
        if (fits.size() == 1) {
            return fits.getFirst();
        }
        List<T> named = fits.isEmpty() ? all : fits;
        throw SlashArguments.wrong(unknown(typed, what, named.stream().map(word).toList()));
    }

    /** Refuses words that nothing would be done with: they were meant for something. */
    static void ends(SlashArguments typed) {
        String left = typed.text();
        if (!left.isEmpty()) {
            throw SlashArguments.wrong("does nothing with “%s”; write that as a note".formatted(left));
        }
    }

    private static String unknown(String typed, String what, List<String> words) {
        String choices = words.stream().collect(Collectors.joining(", "));
        return typed.isEmpty()
                ? "needs %s: %s".formatted(what, choices)
                : "“%s” is not %s; there are %s".formatted(typed, what, choices);
    }
}
