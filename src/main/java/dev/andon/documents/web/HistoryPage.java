package dev.andon.documents.web;

import dev.andon.coedit.Stretch;
import dev.andon.response.Incident;
import java.util.List;

/** Who wrote in the document when. */
public record HistoryPage(Incident incident, List<Stretch> stretches, boolean more) {}
