package dev.andon.response.web;

import dev.andon.people.People;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prepares the form of a task. */
@Component
class TaskForms {
    private final People people;

    TaskForms(People people) {
        this.people = people;
    }

    TaskForm of(Incident incident, Form form) {
        List<Option> able = people.active().stream()
                .filter(person -> Incidents.maySee(person.actor(), incident))
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        return new TaskForm(incident, able, form);
    }
}
