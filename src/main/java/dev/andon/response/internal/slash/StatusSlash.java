package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import dev.andon.response.Status;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /status containing reason} */
@Component
class StatusSlash implements SlashCommand {
    private final Response response;
    private final Vocabulary words;

    StatusSlash(Response response, Vocabulary words) {
        this.response = response;
        this.words = words;
    }

    @Override
    public String word() {
        return "status";
    }

    @Override
    public String usage() {
        return "/status containing reason";
    }

    @Override
    public String help() {
        return "Move on: change the status";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.STATUS);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        Status status = words.status(typed.word());
        response.changeStatus(act, incident.number(), status, typed.textOrNull());
    }
}
