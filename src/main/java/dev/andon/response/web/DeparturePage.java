package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.List;

/**
 * Asks somebody who is about to step out whether they hand over first.
 *
 * @param roles names of the roles they hold
 */
public record DeparturePage(Incident incident, List<String> roles, boolean commands, Form form) {}
