package dev.andon.checks.web;

import dev.andon.checks.Probe;
import dev.andon.ui.Form;

/** One endpoint being edited. */
public record ProbePage(Probe probe, Form form) {}
