package dev.andon.catalog.web;

import dev.andon.catalog.Runbook;
import java.util.List;

/** Every runbook. */
public record RunbooksPage(List<Runbook> runbooks) {}
