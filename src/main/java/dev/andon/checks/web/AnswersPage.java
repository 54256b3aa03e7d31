package dev.andon.checks.web;

import dev.andon.checks.Checks;
import dev.andon.response.Incident;
import java.util.List;

/** Everything that the checklists of an incident answer by themselves. */
public record AnswersPage(Incident incident, List<Checks.Asked> answers) {}
