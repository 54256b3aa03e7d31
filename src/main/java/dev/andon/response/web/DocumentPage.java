package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.IncidentDocument;

/** The document an incident starts with. */
public record DocumentPage(Incident incident, IncidentDocument.Filled document) {}
