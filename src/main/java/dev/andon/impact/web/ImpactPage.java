package dev.andon.impact.web;

import dev.andon.impact.ImpactState;
import dev.andon.response.Incident;
import dev.andon.ui.TextLinks;

/** @param names makes handles in what was written links */
public record ImpactPage(Incident incident, ImpactState state, TextLinks names) {}
