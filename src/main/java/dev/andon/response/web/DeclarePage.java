package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.playbook.Severity;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param fields of the house, whatever the type
 * @param alert the alert the incident is declared from, if any
 */
public record DeclarePage(
        Form form,
        List<Severity> severities,
        List<Option> types,
        FieldForm fields,
        @Nullable Alert alert) {}
