package dev.andon.response.web;

import dev.andon.response.Pace;
import dev.andon.response.Pacing;
import dev.andon.ui.Form;
import java.util.List;

/** How long the house waits for people, and what became of it. */
public record PacePage(Pace pace, Form form, List<Pacing.Change> changes) {}
