package dev.andon.catalog.web;

import dev.andon.catalog.Import;
import dev.andon.ui.Form;
import java.util.List;

/** Where a file is sent, and those that were. */
public record ImportsPage(List<Import> imports, Form form) {}
