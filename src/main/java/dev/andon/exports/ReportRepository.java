package dev.andon.exports;

import static dev.andon.people.Access.OWNER;

import dev.andon.exports.internal.CommitTable;
import dev.andon.exports.internal.Commits;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The git repository that published reports are committed to, and how that goes. */
@Component
public class ReportRepository {
    private static final int SHOWN = 50;

    private final RepositorySettings settings;
    private final CommitTable table;
    private final Commits commits;
    private final Incidents incidents;

    ReportRepository(RepositorySettings settings, CommitTable table, Commits commits, Incidents incidents) {
        this.settings = settings;
        this.table = table;
        this.commits = commits;
        this.incidents = incidents;
    }

    /** An edition and its incident. */
    public record Line(Committed commit, Incident incident) {}

    public RepositorySettings settings() {
        return settings;
    }

    /** What was published last, as far as the viewer may know of the incident; editions that were left out are not listed. */
    public List<Line> latest(Actor viewer) {
        return table.latest(SHOWN).stream()
                .filter(one -> !one.state().equals("left_out"))
                .map(one -> incidents.byId(viewer, one.incidentId()).map(incident -> new Line(one, incident)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Tries everything again that waits; without a repository nothing is to be done. */
    @Transactional
    public void tryAgain(Actor actor) {
        actor.require(OWNER);
        if (settings.configured()) {
            table.latest(SHOWN).stream()
                    .filter(one -> one.state().equals("waiting"))
                    .forEach(commits::soon);
        }
    }
}
