package dev.andon.response.web;

import dev.andon.people.People;
import dev.andon.response.Asking;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the form of a task. */
@Component
class TaskForms {
    private final People people;
    private final IncidentLog log;

    TaskForms(People people, IncidentLog log) {
        this.people = people;
        this.log = log;
    }

    /** The form with what a note asked for, where this is the seq of such a note; else empty. */
    Form from(Incident incident, @Nullable String seq) {
        if (seq == null || !seq.matches("[1-9]\\d{0,9}")) {
            return TaskForm.empty();
        }
        return log.page(incident.id(), Long.parseLong(seq) - 1, 1).stream()
                .map(Entry::event)
                .filter(Noted.class::isInstance)
                .flatMap(note -> Asking.request(((Noted) note).text()).stream())
                .findFirst()
                .map(TaskForm::asking)
                .orElseGet(TaskForm::empty);
    }

    TaskForm of(Incident incident, Form form) {
        List<Option> able = people.active().stream()
                .filter(person -> Incidents.maySee(person.actor(), incident))
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        return new TaskForm(incident, able, form);
    }
}
