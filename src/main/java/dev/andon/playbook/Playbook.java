package dev.andon.playbook;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.internal.Contents;
import dev.andon.playbook.internal.PlaybookTables;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The house's way of working. Every room asks on every rendering, and it changes a few times a year: read whole and
 * kept for some seconds, so that another node's change arrives without being told.
 *
 * <p>Lists hold what is offered. A question for one key also finds what is retired, because logs speak of it.
 */
@Component
public class Playbook {
    private static final long KEPT_FOR = Duration.ofSeconds(5).toNanos();

    private final PlaybookTables tables;
    private final People people;
    private volatile @Nullable Copy copy;

    Playbook(PlaybookTables tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    /** Worst first. */
    public List<Severity> severities() {
        return offered().severities();
    }

    public Optional<Severity> severity(String key) {
        return find(all().severities(), Severity::key, key);
    }

    /** For sorting by severity, worst first; a severity the house no longer has sorts last. */
    public int rank(String severityKey) {
        return severity(severityKey).map(Severity::rank).orElse(Integer.MAX_VALUE);
    }

    public List<IncidentType> types() {
        return offered().types();
    }

    public Optional<IncidentType> type(String key) {
        return find(all().types(), IncidentType::key, key);
    }

    public List<Role> roles() {
        return offered().roles();
    }

    public Optional<Role> role(String key) {
        return find(all().roles(), Role::key, key);
    }

    /** Whether it may be chosen now; {@link #severity}, {@link #type} and {@link #role} also find what is retired. */
    public boolean offers(String section, String key) {
        return switch (section) {
            case "severities" -> find(severities(), Severity::key, key).isPresent();
            case "types" -> find(types(), IncidentType::key, key).isPresent();
            case "roles" -> find(roles(), Role::key, key).isPresent();
            case "reports" -> find(reportTemplates(), ReportTemplate::key, key).isPresent();
            case "fields" -> find(fields(), Field::key, key).isPresent();
            default -> throw new IllegalArgumentException("nothing is chosen from " + section);
        };
    }

    /** In the order an incident passes through them. */
    public List<Phase> phases() {
        return all().phases();
    }

    /** The phase that covers a status; every status has one. */
    public Phase phaseOf(String statusKey) {
        return phases().stream()
                .filter(p -> p.covers(statusKey))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no phase covers the status " + statusKey));
    }

    public List<ReportTemplate> reportTemplates() {
        return offered().reports();
    }

    public Optional<ReportTemplate> reportTemplate(String key) {
        return find(all().reports(), ReportTemplate::key, key);
    }

    /** Which report template an incident gets before its type is asked; the first that fits decides. */
    public List<ReportRule> reportRules() {
        return all().reportRules();
    }

    public List<Checklist> checklists() {
        return offered().checklists();
    }

    public Optional<Checklist> checklist(String key) {
        return find(all().checklists(), Checklist::key, key);
    }

    public List<DocumentTemplate> documentTemplates() {
        return offered().documents();
    }

    public List<WarRoom> warRooms() {
        return offered().warRooms();
    }

    /** What is asked of incidents beyond what every house asks, in the order to ask it. */
    public List<Field> fields() {
        return offered().fields();
    }

    /** Also one that is not asked for any more. */
    public Optional<Field> field(String key) {
        return find(all().fields(), Field::key, key);
    }

    /** What applies to incidents of a type and a severity. Of documents, reports and war rooms the first that fits. */
    public Applying applying(String type, String severity) {
        Contents now = offered();
        WarRoom room = now.warRooms().stream()
                .filter(one -> one.when().fits(type, severity))
                .findFirst()
                .orElse(null);
        Duration every = room == null ? null : room.every();
        return new Applying(
                now.checklists().stream()
                        .filter(list -> list.when().fits(type, severity))
                        .toList(),
                now.documents().stream()
                        .filter(document -> document.when().fits(type, severity))
                        .findFirst()
                        .orElse(null),
                report(type, severity),
                room,
                every != null
                        ? every
                        : severity(severity).map(Severity::cadence).orElse(null));
    }

    private @Nullable ReportTemplate report(String type, String severity) {
        return reportRules().stream()
                .filter(rule -> rule.when().fits(type, severity))
                .findFirst()
                .map(ReportRule::template)
                .or(() -> type(type).map(IncidentType::reportTemplate))
                .flatMap(this::reportTemplate)
                .orElse(null);
    }

    /** Who is how far with a role, in the order of the house. */
    public List<Training> trainings(String role) {
        return all().trainings().stream()
                .filter(training -> training.role().equals(role))
                .toList();
    }

    /**
     * Whether one may expect a person to fill a role alone. Also true for everybody as long as the house has written
     * down nobody for the role: who keeps no such list needs no hint.
     */
    public boolean trainedFor(long personId, String role) {
        List<Training> known = trainings(role);
        if (known.isEmpty()) {
            return true;
        }
        String email = people.find(personId).map(Person::email).orElse("");
        return known.stream().anyMatch(one -> one.email().equalsIgnoreCase(email) && one.isReady());
    }

    /** Reads again at the next question: this node changed it a moment ago, or was led to another database. */
    public void forget() {
        copy = null;
    }

    /** Everything, also what is retired. For the pages and the file of the playbook itself. */
    public Contents all() {
        return copy().all();
    }

    private Contents offered() {
        return copy().offered();
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> keyOf, String key) {
        return all.stream().filter(one -> keyOf.apply(one).equals(key)).findFirst();
    }

    private Copy copy() {
        Copy kept = copy;
        // nanoTime, not the house's clock: that one jumps in tests and while the sample company is made
        if (kept == null || System.nanoTime() - kept.readAt() > KEPT_FOR) {
            kept = read(kept);
            copy = kept;
        }
        return kept;
    }

    /** The revision first, and alone: what was read before it was asked for cannot be newer than it says. */
    private Copy read(@Nullable Copy kept) {
        long revision = tables.revision();
        if (kept != null && kept.revision() == revision && revision > 0) {
            return new Copy(kept.all(), kept.offered(), revision, System.nanoTime());
        }
        Contents all = tables.read();
        return new Copy(all, all.offered(), revision, System.nanoTime());
    }

    private record Copy(Contents all, Contents offered, long revision, long readAt) {}
}
