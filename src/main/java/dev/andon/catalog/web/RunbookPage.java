package dev.andon.catalog.web;

import dev.andon.catalog.ChangeEntry;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import java.util.List;

/** @param html of the text, made safe */
public record RunbookPage(Runbook runbook, List<Service> services, String html, List<ChangeEntry> changes) {}
