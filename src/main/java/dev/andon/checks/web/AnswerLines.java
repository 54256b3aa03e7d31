package dev.andon.checks.web;

import dev.andon.checks.Checks;
import dev.andon.playbook.Checklist;
import dev.andon.response.Incident;
import dev.andon.response.ItemAnswers;
import dev.andon.ui.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers in the checklists of a room. */
@Component
class AnswerLines implements ItemAnswers {
    private final Checks checks;
    private final Templates templates;

    AnswerLines(Checks checks, Templates templates) {
        this.checks = checks;
        this.templates = templates;
    }

    @Override
    public Shown of(Incident incident, List<Checklist> lists) {
        if (lists.stream().noneMatch(AnswerLines::asks)) {
            return new Shown(Map.of());
        }
        Map<String, String> html = new HashMap<>();
        for (Checks.Asked asked : checks.of(incident, lists)) {
            html.put(
                    asked.checklist() + "/" + asked.item(),
                    templates.render("checks/line", Map.of("number", incident.number(), "asked", asked)));
        }
        return new Shown(html);
    }

    private static boolean asks(Checklist list) {
        return list.items().stream().anyMatch(item -> item.asks() != null);
    }
}
