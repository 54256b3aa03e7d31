package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.playbook.Severity;
import dev.andon.response.LookAlikes.LookAlike;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param fields of the house, whatever the type
 * @param alert the alert the incident is declared from, if any
 * @param services what the field of services offers before anything is typed: those that are worst to lose
 * @param alike what may be the same, as far as it is known when the page is made; the browser asks again while one types
 */
public record DeclarePage(
        Form form,
        List<Severity> severities,
        List<Option> types,
        FieldForm fields,
        @Nullable Alert alert,
        List<Option> services,
        List<LookAlike> alike) {}
