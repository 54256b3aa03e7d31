package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /restrict reason} */
@Component
class RestrictSlash implements SlashCommand {
    private final Response response;

    RestrictSlash(Response response) {
        this.response = response;
    }

    @Override
    public String word() {
        return "restrict";
    }

    @Override
    public String usage() {
        return "/restrict reason";
    }

    @Override
    public String help() {
        return "Show it only to those involved";
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        response.changeVisibility(act, incident.number(), true, typed.textOrNull());
    }
}
