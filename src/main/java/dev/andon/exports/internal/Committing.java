package dev.andon.exports.internal;

import dev.andon.exports.Committed;
import dev.andon.exports.Format;
import dev.andon.exports.Manuscript;
import dev.andon.exports.Manuscripts;
import dev.andon.exports.RepositorySettings;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incidents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.springframework.stereotype.Component;

/** Commits one edition. It is read with everybody's eyes, so that what few may see never gets there. */
@Component
class Committing {
    private static final int LONGEST = 500;

    private final RepositorySettings settings;
    private final CommitTable table;
    private final Incidents incidents;
    private final Manuscripts manuscripts;
    private final Writing writing;
    private final GitFolder folder;
    private final Clock clock;

    Committing(
            RepositorySettings settings,
            CommitTable table,
            Incidents incidents,
            Manuscripts manuscripts,
            Writing writing,
            GitFolder folder,
            Clock clock) {
        this.settings = settings;
        this.table = table;
        this.incidents = incidents;
        this.manuscripts = manuscripts;
        this.writing = writing;
        this.folder = folder;
        this.clock = clock;
    }

    /** Throws where it failed, so that the timer tries again; what went wrong is written down before. */
    void due(long report, int edition) {
        if (settings.configured()) {
            table.find(report, edition)
                    .filter(one -> one.state().equals("waiting"))
                    .ifPresent(this::commit);
        }
    }

    private void commit(Committed one) {
        Manuscript from;
        try {
            from = incidents
                    .byId(Actor.everybody(), one.incidentId())
                    .map(incident -> manuscripts.of(
                            Actor.everybody(), ReportAddress.of(incident.number(), one.key()), one.edition(), true))
                    .orElseThrow(() -> new Missing("Not for everybody."));
        } catch (Missing few) {
            table.tried(one, "left_out", null, null, clock.instant());
            return;
        }
        try {
            String file = from.fileName().replaceFirst("-edition-\\d+$", "") + ".md";
            String message = "%s%n%nINC-%d, edition %d, published by %s%n%s"
                    .formatted(from.title(), from.incident().number(), one.edition(), from.publishedBy(), from.url())
                    .replace("\r\n", "\n");
            String commit = folder.commit(file, writing.bytes(Actor.everybody(), from, Format.MARKDOWN), message);
            table.tried(one, "committed", null, commit, clock.instant());
        } catch (IOException | GitAPIException | JGitInternalException e) {
            table.tried(one, "waiting", said(e), null, clock.instant());
            throw new UncheckedIOException(new IOException("Edition not committed", e));
        }
    }

    /** Without what lets somebody in, and no longer than a line. */
    private String said(Exception e) {
        String words = String.valueOf(e.getMessage()).replace(settings.where(), settings.shown());
        String safe = settings.password().isBlank() ? words : words.replace(settings.password(), "…");
        return safe.substring(0, Math.min(LONGEST, safe.length()));
    }
}
