package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/** The change to make to the chosen incidents. */
public record BulkPage(
        List<Incident> chosen, Form form, List<Option> severities, List<Option> statuses, FieldForm fields) {}
