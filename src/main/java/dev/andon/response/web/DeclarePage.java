package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.playbook.Severity;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param alert the alert the incident is declared from, if any
 * @param services what the field of services offers before anything is typed: those that are worst to lose
 */
public record DeclarePage(
        Form form,
        List<Severity> severities,
        List<Option> types,
        @Nullable Alert alert,
        List<Option> services) {}
