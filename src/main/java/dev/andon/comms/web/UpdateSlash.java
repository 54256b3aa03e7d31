package dev.andon.comms.web;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import dev.andon.response.TimeSpan;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /update 20m text}; once the incident is over, {@code /update text}. */
@Component
class UpdateSlash implements SlashCommand {
    private final Updates updates;

    UpdateSlash(Updates updates) {
        this.updates = updates;
    }

    @Override
    public String word() {
        return "update";
    }

    @Override
    public String usage() {
        return "/update 20m text";
    }

    @Override
    public String help() {
        return "Tell the house, and when the next update comes";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.SPAN);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        boolean promises = incident.isLive() || TimeSpan.read(typed.peek()).isPresent();
        Integer minutes = promises ? Integer.valueOf(TimeSpan.minutes(typed, usage())) : null;
        updates.post(act, incident.number(), new PostUpdate(typed.text(), null, null, minutes));
    }
}
