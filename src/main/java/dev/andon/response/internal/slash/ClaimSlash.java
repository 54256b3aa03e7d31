package dev.andon.response.internal.slash;

import dev.andon.response.Act;
import dev.andon.response.Handovers;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /claim commander} */
@Component
class ClaimSlash implements SlashCommand {
    private final Handovers handovers;
    private final Vocabulary words;

    ClaimSlash(Handovers handovers, Vocabulary words) {
        this.handovers = handovers;
        this.words = words;
    }

    @Override
    public String word() {
        return "claim";
    }

    @Override
    public String usage() {
        return "/claim commander";
    }

    @Override
    public String help() {
        return "Take a role that nobody has";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.ROLE);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        String role = words.role(typed.word());
        Vocabulary.ends(typed);
        handovers.claim(act, incident.number(), role);
    }
}
