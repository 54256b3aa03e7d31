package dev.andon.impact.web;

import dev.andon.impact.Systems;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /system checkout down every call times out} */
@Component
class SystemSlash implements SlashCommand {
    private final Systems systems;

    SystemSlash(Systems systems) {
        this.systems = systems;
    }

    @Override
    public String word() {
        return "system";
    }

    @Override
    public String usage() {
        return "/system checkout down how one can tell";
    }

    @Override
    public String help() {
        return "Say how a system is: working, degraded, down, recovering, unknown";
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        systems.say(act, incident.number(), typed.word(), typed.word(), typed.textOrNull());
    }
}
