package dev.andon.checks.internal;

import dev.andon.alerts.Change;
import dev.andon.alerts.ChangeFilter;
import dev.andon.alerts.Changes;
import dev.andon.playbook.Question;
import dev.andon.response.Checking.Evidence;
import dev.andon.response.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Was anything changed on the affected services, or on what they need, before it began? */
@Component
class ChangesAsker implements Asker {
    private static final int NAMED = 3;
    private static final int MOST = 50;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Changes changes;
    private final Neighbours neighbours;

    ChangesAsker(Changes changes, Neighbours neighbours) {
        this.changes = changes;
        this.neighbours = neighbours;
    }

    @Override
    public Question.Kind kind() {
        return Question.Kind.CHANGES;
    }

    @Override
    public Optional<String> notYet(Question question) {
        return changes.any()
                ? Optional.empty()
                : Optional.of("Nobody has told Andon of a change yet; people answer this one.");
    }

    @Override
    public Finding ask(Asked asked) {
        Question question = asked.question();
        Incident incident = asked.incident();
        Instant to = incident.declaredAt();
        Instant from = to.minus(Duration.ofHours(question.window()));
        List<String> services = neighbours.services(incident.services(), question.reach());
        List<Change> found = changes.list(new ChangeFilter(services, question.changes(), from, to), null, MOST);
        String span = "in the %d h before".formatted(question.window());
        String where = services.isEmpty() ? " to anything, as no service is named" : "";
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                "Changes%s to %s, %s to %s"
                        .formatted(
                                question.changes().isEmpty()
                                        ? ""
                                        : " of the kinds " + String.join(", ", question.changes()),
                                services.isEmpty() ? "anything" : String.join(", ", services),
                                MINUTE.format(from),
                                MINUTE.format(to)),
                found.size() == MOST ? "%d or more".formatted(MOST) : Integer.toString(found.size()),
                "/changes?before=" + to + "&after=" + from));
        found.forEach(change -> evidence.add(new Evidence(
                MINUTE.format(change.occurredAt()) + ", " + change.source(), change.summary(), href(change))));
        if (found.isEmpty()) {
            return Finding.fine("No such change " + span + where, evidence);
        }
        String named = found.stream().limit(NAMED).map(Change::summary).collect(Collectors.joining("; "));
        String more = found.size() > NAMED ? "; and %d more".formatted(found.size() - NAMED) : "";
        return Finding.trouble("%s %s%s: %s%s".formatted(count(found.size()), span, where, named, more), evidence);
    }

    private static String count(int changes) {
        return changes == 1 ? "1 change" : changes + " changes";
    }

    private static String href(Change change) {
        return change.links().isEmpty()
                ? "/changes?after=%s&before=%s".formatted(change.occurredAt(), change.occurredAt())
                : change.links().getFirst().href();
    }
}
