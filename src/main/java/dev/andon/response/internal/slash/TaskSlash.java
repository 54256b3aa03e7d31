package dev.andon.response.internal.slash;

import dev.andon.people.Person;
import dev.andon.response.Act;
import dev.andon.response.GiveTask;
import dev.andon.response.Incident;
import dev.andon.response.SlashArguments;
import dev.andon.response.SlashCommand;
import dev.andon.response.Tasks;
import dev.andon.response.TimeSpan;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /task @person 10m text} */
@Component
class TaskSlash implements SlashCommand {
    private final Tasks tasks;
    private final Vocabulary words;

    TaskSlash(Tasks tasks, Vocabulary words) {
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public String word() {
        return "task";
    }

    @Override
    public String usage() {
        return "/task @person 10m text";
    }

    @Override
    public String help() {
        return "Ask somebody to do something";
    }

    @Override
    public List<Completion> completions() {
        return List.of(Completion.PERSON, Completion.SPAN);
    }

    @Override
    public void run(Act act, Incident incident, SlashArguments typed) {
        Person to = words.person(act.actor(), typed.word());
        // A number is meant as a time; taking it for the first word of the text would ask for something else.
        boolean timed =
                !typed.peek().isEmpty() && Character.isDigit(typed.peek().charAt(0));
        Integer minutes = timed ? Integer.valueOf(TimeSpan.minutes(typed, usage())) : null;
        tasks.give(act, incident.number(), new GiveTask(to.id(), typed.text(), minutes));
    }
}
