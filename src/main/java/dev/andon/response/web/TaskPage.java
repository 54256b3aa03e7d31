package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.Task;
import dev.andon.ui.Form;

/** One task, and what can be said of it. */
public record TaskPage(Incident incident, Task task, Form form) {}
