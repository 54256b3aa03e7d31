package dev.andon.response.web;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The commands of the composer, whoever brings them. */
@Component
class SlashCommands {
    private final List<SlashCommand> commands;
    private final Incidents incidents;

    SlashCommands(List<SlashCommand> commands, Incidents incidents) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(SlashCommand::word))
                .toList();
        this.incidents = incidents;
    }

    /** Those whose word begins like this. */
    List<SlashCommand> beginning(String word) {
        return commands.stream()
                .filter(command -> command.word().startsWith(word))
                .toList();
    }

    Optional<SlashCommand> find(String word) {
        return commands.stream().filter(command -> command.word().equals(word)).findFirst();
    }

    /**
     * Does what was typed.
     *
     * @throws Invalid on the field {@code text}, whatever was wrong: there is only one field to look at
     */
    void run(Act act, long number, Composed.Command typed) {
        SlashCommand command = find(typed.word()).orElseThrow(() -> unknown(typed.word()));
        try {
            command.run(act, incidents.find(act.actor(), number), new SlashArguments(typed.rest()));
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new FieldError("text", "“/%s” %s".formatted(command.word(), sentence(error))))
                    .toList());
        } catch (Conflict conflict) {
            throw new Invalid("text", "“/%s” was not done. %s".formatted(command.word(), conflict.getMessage()));
        }
    }

    /** The text is where it was typed; other fields have to be named. */
    private static String sentence(FieldError error) {
        return error.field().equals("text") && !error.message().startsWith("is required")
                ? error.message()
                : "needs another look: %s %s".formatted(error.field().replace('_', ' '), error.message());
    }

    private Invalid unknown(String word) {
        String begin = word.substring(0, Math.min(1, word.length()));
        String like = beginning(begin).stream().map(SlashCommand::usage).collect(Collectors.joining(", "));
        String hint = like.isEmpty() ? "" : " There is: " + like + ".";
        return SlashArguments.wrong(
                "begins with “/%s”, which is no command.%s To write a note that begins with a slash, type two"
                        .formatted(word, hint));
    }
}
