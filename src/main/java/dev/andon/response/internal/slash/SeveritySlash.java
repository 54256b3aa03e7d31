package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /sev 2 reason} */
@Component
class SeveritySlash implements SlashCommand {
    private final Response response;
    private final Vocabulary words;

    SeveritySlash(Response response, Vocabulary words) {
        this.response = response;
        this.words = words;
    }

    @Override
    public String word() {
        return "sev";
    }

    @Override
    public String usage() {
        return "/sev 2 reason";
    }

    @Override
    public String help() {
        return "Change the severity";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.SEVERITY);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        String severity = words.severity(typed.word());
        response.changeSeverity(act, incident.number(), severity, typed.textOrNull());
    }
}
