package dev.andon.impact.web;

import dev.andon.impact.EstimateImpact;
import dev.andon.impact.Impacts;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /impact user who cannot do what}; how many is said later, in a form. */
@Component
class ImpactSlash implements SlashCommand {
    private final Impacts impacts;

    ImpactSlash(Impacts impacts) {
        this.impacts = impacts;
    }

    @Override
    public String word() {
        return "impact";
    }

    @Override
    public String usage() {
        return "/impact user who cannot do what";
    }

    @Override
    public String help() {
        return "Say whom it hurts: user, business or team";
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        EstimateImpact first =
                new EstimateImpact(typed.word(), typed.text(), null, null, null, null, null, null, null, null, null);
        impacts.note(act, incident.number(), first);
    }
}
