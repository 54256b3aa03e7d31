package dev.andon.playbook;

import dev.andon.playbook.internal.Contents;
import dev.andon.playbook.internal.PlaybookTables;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The house's way of working. Every room asks on every rendering, and it changes a few times a year: read whole and
 * kept for some seconds, so that another node's change arrives without being told.
 */
@Component
public class Playbook {
    private static final long KEPT_FOR = Duration.ofSeconds(5).toNanos();

    private final PlaybookTables tables;
    private volatile @Nullable Copy copy;

    Playbook(PlaybookTables tables) {
        this.tables = tables;
    }

    /** Worst first. */
    public List<Severity> severities() {
        return contents().severities();
    }

    public Optional<Severity> severity(String key) {
        return severities().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** For sorting by severity, worst first; a severity the house no longer has sorts last. */
    public int rank(String severityKey) {
        return severity(severityKey).map(Severity::rank).orElse(Integer.MAX_VALUE);
    }

    public List<IncidentType> types() {
        return contents().types();
    }

    public Optional<IncidentType> type(String key) {
        return types().stream().filter(t -> t.key().equals(key)).findFirst();
    }

    public List<Role> roles() {
        return contents().roles();
    }

    public Optional<Role> role(String key) {
        return roles().stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** In the order an incident passes through them. */
    public List<Phase> phases() {
        return contents().phases();
    }

    /** The phase that covers a status; every status has one. */
    public Phase phaseOf(String statusKey) {
        return phases().stream()
                .filter(p -> p.covers(statusKey))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no phase covers the status " + statusKey));
    }

    public List<ReportTemplate> reportTemplates() {
        return contents().reportTemplates();
    }

    public Optional<ReportTemplate> reportTemplate(String key) {
        return reportTemplates().stream().filter(t -> t.key().equals(key)).findFirst();
    }

    /** What is asked of incidents beyond what every house asks, in the order to ask it. */
    public List<Field> fields() {
        return contents().fields();
    }

    private Contents contents() {
        Copy kept = copy;
        // nanoTime, not the house's clock: that one jumps in tests and while the sample company is made
        if (kept == null || System.nanoTime() - kept.readAt() > KEPT_FOR) {
            kept = new Copy(tables.read(), System.nanoTime());
            copy = kept;
        }
        return kept.contents();
    }

    private record Copy(Contents contents, long readAt) {}
}
