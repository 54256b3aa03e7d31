package dev.andon.response.web;

import dev.andon.playbook.Field;
import dev.andon.response.FieldRules;
import dev.andon.response.FieldValue;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.web.LabelsView.Row;
import dev.andon.ui.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the incident is filed under, and what has to be known before it can be closed. */
@Component
class LabelsPanel implements RoomPanel {
    private final FieldRules rules;
    private final Templates templates;

    LabelsPanel(FieldRules rules, Templates templates) {
        this.rules = rules;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "room-labels";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public @Nullable String render(Incident incident) {
        LabelsView view = view(incident);
        return view.isEmpty() ? null : templates.render("response/labels", Map.of("labels", view));
    }

    private LabelsView view(Incident incident) {
        List<Row> rows = new ArrayList<>();
        List<Field> asked = rules.asked(incident);
        for (Field field : asked) {
            FieldValue value = incident.labels().field(field.key());
            if (value != null) {
                rows.add(new Row(field.name(), value));
            }
        }
        List<String> missing = rules.missing(incident).stream().map(Field::name).toList();
        return new LabelsView(List.copyOf(incident.labels().tags()), rows, missing);
    }
}
