package dev.andon.response.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Picture;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Runbook.Passage;
import dev.andon.catalog.Runbook.Step;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.catalog.ServiceStates.Tone;
import dev.andon.catalog.Snapshot;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import dev.andon.response.RunbookSteps;
import dev.andon.response.TickedStep;
import dev.andon.response.web.ServicesView.Book;
import dev.andon.response.web.ServicesView.Part;
import dev.andon.response.web.ServicesView.Served;
import dev.andon.ui.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the room shows of the catalog: a few small queries in all, however many services there are. */
@Component
class ServicesViews {
    private static final int PER_ROW = 2;
    private static final int BOX = 130;
    private static final Reach NEAR = new Reach(1, 1, false, 4);

    private final Catalog catalog;
    private final Teams teams;
    private final RunbookSteps steps;

    ServicesViews(Catalog catalog, Teams teams, RunbookSteps steps) {
        this.catalog = catalog;
        this.teams = teams;
        this.steps = steps;
    }

    /** What is ill. Asks nothing of the database when no service is named. */
    ServicesView of(Incident incident) {
        if (incident.services().isEmpty()) {
            return new ServicesView(incident, List.of(), List.of(), null);
        }
        Snapshot now = catalog.now();
        Map<String, Team> owners = now.services().isEmpty() ? Map.of() : teams.byKey();
        List<Served> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : incident.services()) {
            now.resolve(name)
                    .ifPresentOrElse(
                            service -> known.add(new Served(service, owners.get(service.owner()))),
                            () -> unknown.add(name));
        }
        return new ServicesView(incident, known, unknown, picture(now, incident, known));
    }

    /** What to do: the runbooks of the services, and any other that somebody began. */
    List<Book> books(Incident incident) {
        List<TickedStep> ticked = steps.of(incident.id());
        if (incident.services().isEmpty() && ticked.isEmpty()) {
            return List.of();
        }
        Snapshot now = catalog.now();
        Map<String, Runbook> runbooks = new LinkedHashMap<>();
        for (String name : incident.services()) {
            now.resolve(name)
                    .ifPresent(service ->
                            now.runbooksOf(service.key()).forEach(runbook -> runbooks.put(runbook.key(), runbook)));
        }
        for (TickedStep step : ticked) {
            Runbook begun = now.runbooks().get(step.runbook());
            if (begun != null) {
                runbooks.put(begun.key(), begun);
            }
        }
        return runbooks.values().stream().map(runbook -> book(runbook, ticked)).toList();
    }

    /** A runbook with what is ticked of it in this incident. */
    Book book(Incident incident, Runbook runbook) {
        return book(runbook, steps.of(incident.id()));
    }

    private static Book book(Runbook runbook, List<TickedStep> ticked) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        int steps = 0;
        for (Passage passage : runbook.passages()) {
            switch (passage) {
                case Passage.Told(String markdown) -> parts.add(new Part(Markdown.html(markdown), 0, null));
                case Passage.ToDo(Step step) -> {
                    TickedStep found = ticked(runbook, step, ticked);
                    parts.add(new Part(Markdown.html(step.wording()), step.number(), found));
                    steps++;
                    done += found == null ? 0 : 1;
                }
            }
        }
        return new Book(runbook, parts, done, steps);
    }

    /** A step that was rewritten since is another step: what was done may no longer be what it asks for. */
    private static @Nullable TickedStep ticked(Runbook runbook, Step step, List<TickedStep> ticked) {
        return ticked.stream()
                .filter(t -> t.runbook().equals(runbook.key())
                        && t.step() == step.number()
                        && t.wording().equals(step.wording()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Picture picture(Snapshot now, Incident incident, List<Served> known) {
        List<String> keys = known.stream().map(served -> served.service().key()).toList();
        Graph graph = Graph.around(now, keys, NEAR);
        if (graph.edges().isEmpty()) {
            return null;
        }
        Map<String, State> states = new HashMap<>();
        if (incident.isLive()) {
            String word = incident.severity().toUpperCase(Locale.ROOT) + " here";
            keys.forEach(key -> states.put(key, new State(Tone.DOWN, word, "/incidents/" + incident.number())));
        }
        return Picture.of(graph, states, PER_ROW, BOX);
    }
}
