package dev.andon.playbook.web;

import dev.andon.catalog.Bridge;
import dev.andon.playbook.Applying;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.Training;
import dev.andon.playbook.When;
import dev.andon.playbook.internal.Contents;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the playbook shows. Public, because templates compile into a package of their own.
 *
 * @param book all of it, also what is retired
 * @param names of those who have an account here, by e-mail
 * @param bridges of the catalog, by key, also those that are retired
 * @param asked the type and the severity that were asked about
 * @param applying what applies to them
 */
public record PlaybookView(
        Contents book,
        Contents offered,
        Map<String, String> names,
        Map<String, Bridge> bridges,
        Asked asked,
        Applying applying) {

    /** Which incidents the reader asked about. */
    public record Asked(String type, String severity) {}

    /** How often an update is owed, in words. */
    public static String cadence(Severity severity) {
        Duration cadence = severity.cadence();
        return cadence == null ? "no updates owed" : "updates " + every(cadence);
    }

    /** "every 30 min", "every 4 h". */
    public static String every(Duration duration) {
        return duration.toMinutes() % 60 == 0 && duration.toHours() > 1
                ? "every " + duration.toHours() + " h"
                : "every " + duration.toMinutes() + " min";
    }

    public boolean gone(String section, String key) {
        return book.isRetired(section, key);
    }

    /** What a person is called; their e-mail while they have no account here. */
    public String name(Training training) {
        return names.getOrDefault(training.email().toLowerCase(Locale.ROOT), training.email());
    }

    public List<Training> trainings(Role role) {
        return book.trainings().stream()
                .filter(training -> training.role().equals(role.key()))
                .toList();
    }

    /** "SEV1, SEV2 · Security", or "every incident". */
    public String when(When when) {
        String words = Stream.of(
                        when.severities().stream()
                                .map(key -> key.toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        when.types().stream().map(this::type).collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "every incident" : words;
    }

    public String type(String key) {
        return book.types().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .map(IncidentType::name)
                .orElse(key);
    }

    /** What a phase is called; "all phases" without one. */
    public String phase(@Nullable String key) {
        return key == null
                ? "in every phase"
                : book.phases().stream()
                        .filter(phase -> phase.key().equals(key))
                        .findFirst()
                        .map(Phase::name)
                        .orElse(key);
    }

    public String role(String key) {
        return book.roles().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .map(Role::name)
                .orElse(key);
    }

    /** "the bridge Hall", and what is the matter with it when it cannot be used. */
    public String bridge(String key) {
        Bridge bridge = bridges.get(key);
        if (bridge == null) {
            return "the bridge " + key + ", which is not in the catalog";
        }
        return "the bridge " + bridge.name() + (bridge.retired() ? ", which the catalog has retired" : "");
    }

    public boolean isThere(String key) {
        Bridge bridge = bridges.get(key);
        return bridge != null && !bridge.retired();
    }

    public String report(String key) {
        return book.reports().stream()
                .filter(report -> report.key().equals(key))
                .findFirst()
                .map(ReportTemplate::name)
                .orElse(key);
    }
}
