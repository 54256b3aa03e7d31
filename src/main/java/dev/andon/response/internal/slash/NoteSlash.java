package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /note text}: the same as no command at all. */
@Component
class NoteSlash implements SlashCommand {
    private final Response response;

    NoteSlash(Response response) {
        this.response = response;
    }

    @Override
    public String word() {
        return "note";
    }

    @Override
    public String usage() {
        return "/note text";
    }

    @Override
    public String help() {
        return "Write a note";
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        response.note(act, incident.number(), typed.text());
    }
}
