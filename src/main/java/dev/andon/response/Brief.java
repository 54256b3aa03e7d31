package dev.andon.response;

import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the log says of an incident in a dozen lines of Markdown. Times are in UTC, because a text has no reader's zone. */
final class Brief {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DECISIONS = 4;
    private static final int NOTES = 4;
    private static final int LINE = 160;

    private final Incident incident;
    private final List<Entry> log;
    private final House house;
    private final Work work;

    private Brief(Incident incident, List<Entry> log, House house, Work work) {
        this.incident = incident;
        this.log = log;
        this.house = house;
        this.work = work;
    }

    /**
     * What the house says.
     *
     * @param roles keys of its roles, in its order
     * @param cadence how often the playbook asks for an update; null when it asks for none
     */
    record House(
            List<String> roles,
            UnaryOperator<String> roleName,
            @Nullable Duration cadence) {}

    /**
     * What is under way.
     *
     * @param tasks open ones, first due first
     * @param checklists of this phase, each in a line
     * @param ties to other incidents, each in a line
     */
    record Work(List<Task> tasks, List<String> checklists, List<String> ties) {
        static final Work NONE = new Work(List.of(), List.of(), List.of());
    }

    /** @param log whole, in the order of seq */
    static String of(Incident incident, List<Entry> log, House house, Work work) {
        return new Brief(incident, log, house, work).written();
    }

    private String written() {
        List<String> parts = new ArrayList<>();
        parts.add(state());
        if (incident.summary() != null) {
            parts.add(line(incident.summary()));
        }
        list("Other incidents", work.ties().stream().map(Brief::plain).toList()).ifPresent(parts::add);
        parts.add(seats());
        teams().ifPresent(parts::add);
        list("Open tasks", work.tasks().stream().map(Brief::task).toList()).ifPresent(parts::add);
        list("Checklists", work.checklists().stream().map(Brief::plain).toList())
                .ifPresent(parts::add);
        list("Last decisions", decisions()).ifPresent(parts::add);
        list("Last notes", notes()).ifPresent(parts::add);
        list("Open alerts", alerts()).ifPresent(parts::add);
        parts.add("**Next update:** " + nextUpdate());
        return String.join("\n\n", parts);
    }

    private String state() {
        String services = incident.services().isEmpty()
                ? ""
                : " Affected: " + incident.services().stream().map(Brief::plain).collect(Collectors.joining(", "))
                        + ".";
        return "**%s, %s** since %s. %s.%s"
                .formatted(
                        incident.severity().toUpperCase(Locale.ROOT),
                        incident.status().label().toLowerCase(Locale.ROOT),
                        TIME.format(incident.statusSince()),
                        plain(incident.title()),
                        services);
    }

    private String seats() {
        return house.roles().stream()
                .map(role -> {
                    Holder holder = incident.holder(role);
                    return "%s: %s".formatted(role(role), holder == null ? "nobody" : plain(holder.name()));
                })
                .collect(Collectors.joining(" · ", "**Who has what:** ", ""));
    }

    private String role(String key) {
        return plain(house.roleName().apply(key));
    }

    private static String task(Task task) {
        return "%s, by %s: %s%s"
                .formatted(
                        plain(task.to().name()),
                        TIME.format(task.due()),
                        line(task.text()),
                        task.acknowledgedAt() == null ? " (no answer yet)" : "");
    }

    private Optional<String> teams() {
        return list(
                "Sub-teams",
                incident.command().teams().stream()
                        .map(team -> "%s, led by %s, %d people, until %s: %s"
                                .formatted(
                                        plain(team.name()),
                                        plain(team.leader().name()),
                                        team.members().size(),
                                        TIME.format(team.until()),
                                        line(team.mission())))
                        .toList());
    }

    private List<String> decisions() {
        return last(log.stream().flatMap(entry -> decision(entry).stream()).toList(), DECISIONS);
    }

    private Optional<String> decision(Entry entry) {
        String what = null;
        if (entry.event() instanceof SeverityChanged e) {
            what = "%s → %s%s".formatted(upper(e.from()), upper(e.to()), because(e.reason()));
        } else if (entry.event() instanceof StatusChanged e) {
            what = "%s → %s%s".formatted(e.from().label(), e.to().label(), because(e.reason()));
        } else if (entry.event() instanceof RoleAssigned e) {
            what = "%s is %s".formatted(plain(e.to().name()), role(e.role()));
        } else if (entry.event() instanceof HandoverAccepted e) {
            what = "%s is %s, after %s"
                    .formatted(
                            plain(e.to().name()), role(e.role()), plain(e.from().name()));
        } else if (entry.event() instanceof RoleReleased e) {
            what = "%s laid down %s".formatted(plain(e.from().name()), role(e.role()));
        }
        return Optional.ofNullable(what).map(text -> at(entry) + text);
    }

    private List<String> notes() {
        return last(
                log.stream()
                        .filter(entry -> entry.event() instanceof Noted)
                        .map(entry -> "%s%s: %s"
                                .formatted(
                                        at(entry), plain(entry.actor().name()), line(((Noted) entry.event()).text())))
                        .toList(),
                NOTES);
    }

    /** Attached, and not resolved since. */
    private List<String> alerts() {
        Map<Long, String> open = new LinkedHashMap<>();
        for (Entry entry : log) {
            if (entry.event() instanceof AlertAttached e) {
                open.put(
                        e.alertId(), "%s (%s, %s)".formatted(plain(e.title()), plain(e.severity()), plain(e.source())));
            } else if (entry.event() instanceof AlertChanged e && e.status().equals("resolved")) {
                open.remove(e.alertId());
            }
        }
        return List.copyOf(open.values());
    }

    private String nextUpdate() {
        Duration cadence = house.cadence();
        Optional<Instant> promised = log.reversed().stream()
                .filter(entry ->
                        entry.event() instanceof UpdatePosted e && e.audience().equals("internal"))
                .findFirst()
                .map(entry -> ((UpdatePosted) entry.event()).nextUpdateBy());
        boolean told = log.stream().anyMatch(entry -> entry.event() instanceof UpdatePosted);
        if (promised.isPresent()) {
            return "promised for %s.".formatted(TIME.format(promised.get()));
        }
        return told || cadence == null
                ? "none is promised."
                : "the first one is due at %s."
                        .formatted(TIME.format(incident.declaredAt().plus(cadence)));
    }

    private Optional<String> list(String heading, List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().collect(Collectors.joining("\n- ", "**" + heading + "**\n\n- ", "")));
    }

    private static List<String> last(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private static String at(Entry entry) {
        return TIME.format(entry.occurredAt()) + " ";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : ": " + line(reason);
    }

    private static String upper(String severity) {
        return severity.toUpperCase(Locale.ROOT);
    }

    /** The beginning of a text, in one line. */
    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        boolean cut = line.codePointCount(0, line.length()) > LINE;
        return plain(cut ? line.substring(0, line.offsetByCodePoints(0, LINE)) + "…" : line);
    }

    /** What looks like Markdown is shown as typed: half a table or a cut code block would swallow the rest. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }
}
