package dev.andon.response.internal.slash;

import dev.andon.people.Person;
import dev.andon.response.Act;
import dev.andon.response.HandOver;
import dev.andon.response.Handovers;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /hand commander @person} */
@Component
class HandSlash implements SlashCommand {
    private final Handovers handovers;
    private final Vocabulary words;

    HandSlash(Handovers handovers, Vocabulary words) {
        this.handovers = handovers;
        this.words = words;
    }

    @Override
    public String word() {
        return "hand";
    }

    @Override
    public String usage() {
        return "/hand commander @person";
    }

    @Override
    public String help() {
        return "Offer a role to somebody; yours until they accept";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.ROLE, Completion.PERSON);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        String role = words.role(typed.word());
        Person person = words.person(act.actor(), typed.word());
        Vocabulary.ends(typed);
        handovers.hand(act, incident.number(), HandOver.of(role, person.id()));
    }
}
