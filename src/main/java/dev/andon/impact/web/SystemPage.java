package dev.andon.impact.web;

import dev.andon.impact.Condition;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * The form that says how a system is.
 *
 * @param names of the systems that are spoken of already
 */
public record SystemPage(Incident incident, Form form, List<String> names, ZoneId zone) {
    public List<Option> states() {
        return Arrays.stream(Condition.values())
                .map(condition -> new Option(condition.word(), condition.sign() + " " + condition.word()))
                .toList();
    }
}
