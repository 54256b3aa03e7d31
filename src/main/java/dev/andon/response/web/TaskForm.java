package dev.andon.response.web;

import dev.andon.response.GiveTask;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form that asks somebody for something.
 *
 * @param people whoever can be asked: those who may see the incident
 */
public record TaskForm(Incident incident, List<Option> people, Form form) {
    private static final List<Option> TIMES = List.of(
            new Option("5", "5 minutes"),
            new Option("10", "10 minutes"),
            new Option("15", "15 minutes"),
            new Option("30", "30 minutes"),
            new Option("60", "1 hour"),
            new Option("240", "4 hours"));

    static Form empty() {
        return Form.of(Map.of("minutes", Integer.toString(GiveTask.USUAL)));
    }

    static Form asking(String text) {
        return Form.of(Map.of("minutes", Integer.toString(GiveTask.USUAL), "text", text));
    }

    public List<Option> times() {
        return TIMES;
    }
}
