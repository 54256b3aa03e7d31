package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.Verification;
import java.util.List;

/** The whole log with its proof. */
public record LogPage(Incident incident, List<Row> rows, Verification verification) {

    public record Row(EntryLine line, String actor, String source, String hash) {}
}
