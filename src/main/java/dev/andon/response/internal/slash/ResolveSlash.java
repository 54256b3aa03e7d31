package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import dev.andon.response.Status;
import org.springframework.stereotype.Component;

/** {@code /resolve reason} */
@Component
class ResolveSlash implements SlashCommand {
    private final Response response;

    ResolveSlash(Response response) {
        this.response = response;
    }

    @Override
    public String word() {
        return "resolve";
    }

    @Override
    public String usage() {
        return "/resolve reason";
    }

    @Override
    public String help() {
        return "Say that it is resolved";
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        response.changeStatus(act, incident.number(), Status.RESOLVED, typed.textOrNull());
    }
}
