package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Contribution;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision;
import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Tying;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Entry;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.response.Work;
import dev.andon.ui.TextLinks;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells every kind of event as one sentence. */
@Component
class EntryLines {
    private final Playbook playbook;
    private final Mentions mentions;
    private final CommandLines commands;
    private final TieLines ties;
    private final Incidents incidents;

    EntryLines(Playbook playbook, Mentions mentions, CommandLines commands, TieLines ties, Incidents incidents) {
        this.playbook = playbook;
        this.mentions = mentions;
        this.commands = commands;
        this.ties = ties;
        this.incidents = incidents;
    }

    EntryLine of(Entry entry) {
        return all(List.of(entry)).getFirst();
    }

    /** One line for each entry; whoever is mentioned in any of them is looked up once. */
    List<EntryLine> all(List<Entry> entries) {
        TextLinks names = mentions.links(entries.stream().map(Entry::event).toList());
        RoomAddresses rooms = new RoomAddresses(incidents);
        return entries.stream().map(entry -> of(entry, names, rooms)).toList();
    }

    private EntryLine of(Entry entry, TextLinks names, RoomAddresses rooms) {
        Line line = new Line(entry, names, rooms);
        return switch (entry.event()) {
            case Decision decision -> decided(decision, entry, line);
            case Contribution contribution -> contributed(contribution, entry, line);
        };
    }

    private EntryLine decided(Decision decision, Entry entry, Line line) {
        return switch (decision) {
            case Declared e -> line.key("▲", "Declared " + severity(e.severity()), By.whom(entry) + services(e));
            case SeverityChanged e ->
                line.key("↥", severity(e.from()) + " → " + severity(e.to()), By.reason(e.reason(), entry));
            case StatusChanged e -> line.key(e.to().isLive() ? "→" : "✓", status(e), By.reason(e.reason(), entry));
            case RoleAssigned e -> line.key("◆", e.to().name(), taking(e, entry));
            case RoleReleased e ->
                line.key("◇", e.from().name(), "gave up " + role(e.role()) + By.self(e.from(), entry));
            case Retitled e -> line.plain("✎", entry.actor().name(), "renamed it to “" + e.to() + "”");
            case Summarised e -> line.noted(entry.actor().name() + " wrote the summary", e.summary());
            case ServicesChanged e -> line.plain("▣", affected(e), entry.actor().name());
            case VisibilityChanged e ->
                line.key(
                        "◐",
                        e.restricted() ? "Restricted to those involved" : "Opened to everybody",
                        By.reason(e.reason(), entry));
            case MemberAdded e -> line.plain("+", e.person().name(), "takes part" + By.self(e.person(), entry));
            case Commanding e -> commands.of(e, entry, line);
            case Tagged e -> line.plain("#", entry.actor().name(), "tagged it " + String.join(", ", e.tags()));
            case Untagged e -> line.plain("#", entry.actor().name(), "took off the tag " + String.join(", ", e.tags()));
            case FieldSet e -> line.plain("✎", entry.actor().name(), field(e));
            case Tying e -> ties.of(e, entry, line);
        };
    }

    private static EntryLine contributed(Contribution contribution, Entry entry, Line line) {
        return switch (contribution) {
            case Noted e -> line.note(entry.actor().name(), e.text());
            case Annotated e -> line.noted(entry.actor().name() + " on entry " + e.seq(), e.text());
            case AlertAttached e -> line.alert(e.source(), e.title(), e.alertId());
            case AlertChanged e ->
                line.plain(
                        "!",
                        e.title(),
                        "is " + e.status() + " · " + entry.actor().name());
            case UpdatePosted e -> line.update(e);
            case PromiseMissed _ ->
                line.alarm("No update came", "by the promised time; the next one is overdue since then");
            case Work e -> WorkLines.of(e, entry, line);
            case ReportDrafted _ -> line.plain("✎", "The report was begun", "from this log");
            case ReportPublished e ->
                line.key(
                        "✓",
                        "Report published",
                        "“" + e.title() + "” · " + entry.actor().name());
            case Invited e -> line.plain("+", e.person().name(), "was asked to come" + By.why(e.reason(), entry));
            case Joined e -> line.plain("+", e.person().name(), "joined" + By.why(e.reason(), e.person(), entry));
            case Left e -> line.plain("−", e.person().name(), "stepped out" + By.why(e.reason(), e.person(), entry));
        };
    }

    private static String severity(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    private String role(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }

    private String taking(RoleAssigned e, Entry entry) {
        String from = e.from() == null ? "" : ", after " + e.from().name();
        return "is " + role(e.role()) + from + By.self(e.to(), entry);
    }

    private static String field(FieldSet e) {
        if (e.to() == null) {
            return "cleared " + e.label();
        }
        return e.from() == null
                ? "set " + e.label() + " to " + e.to().shown()
                : "changed " + e.label() + " from " + e.from().shown() + " to " + e.to().shown();
    }

    private static String services(Declared e) {
        return e.services().isEmpty() ? "" : " · " + String.join(", ", e.services());
    }

    /** What came and what went, not the whole list again. */
    private static String affected(ServicesChanged e) {
        String came = e.to().stream().filter(s -> !e.from().contains(s)).collect(Collectors.joining(", "));
        String went = e.from().stream().filter(s -> !e.to().contains(s)).collect(Collectors.joining(", "));
        String added = came.isEmpty() ? "" : "Affected too: " + came;
        String gone = went.isEmpty() ? "" : "Not affected: " + went;
        return added + (added.isEmpty() || gone.isEmpty() ? "" : ". ") + gone;
    }

    private static String status(StatusChanged e) {
        boolean reopened = !e.from().isLive() && e.to().isLive();
        return (reopened ? "Reopened: " : "") + e.from().label() + " → " + e.to().label();
    }
}
