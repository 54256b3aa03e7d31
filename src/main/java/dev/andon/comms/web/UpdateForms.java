package dev.andon.comms.web;

import dev.andon.people.People;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the form of an update. */
@Component
class UpdateForms {
    private final Playbook playbook;
    private final People people;

    UpdateForms(Playbook playbook, People people) {
        this.playbook = playbook;
        this.people = people;
    }

    UpdateForm empty(Incident incident, long writer) {
        return of(incident, writer, Form.of(Map.of("next_update", UpdateForm.usual(every(incident)))));
    }

    UpdateForm of(Incident incident, long writer, Form form) {
        return new UpdateForm(
                incident,
                UpdateForm.choices(every(incident)),
                form,
                people.get(writer).zone());
    }

    private @Nullable Duration every(Incident incident) {
        return playbook.applying(incident.type(), incident.severity()).every();
    }
}
