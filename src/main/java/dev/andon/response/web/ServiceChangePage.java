package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/** What an incident is about, as a form. */
public record ServiceChangePage(Incident incident, Form form, List<Option> services) {}
