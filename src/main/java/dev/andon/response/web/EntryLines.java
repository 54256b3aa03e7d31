package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Contribution;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.TaskAcknowledged;
import dev.andon.response.Contribution.TaskDone;
import dev.andon.response.Contribution.TaskDropped;
import dev.andon.response.Contribution.TaskGiven;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Mentions;
import dev.andon.ui.Markdown;
import dev.andon.ui.TextLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every kind of event as one sentence. */
@Component
class EntryLines {
    private final Playbook playbook;
    private final Mentions mentions;

    EntryLines(Playbook playbook, Mentions mentions) {
        this.playbook = playbook;
        this.mentions = mentions;
    }

    EntryLine of(Entry entry) {
        return all(List.of(entry)).getFirst();
    }

    /** One line for each entry; whoever is mentioned in any of them is looked up once. */
    List<EntryLine> all(List<Entry> entries) {
        TextLinks names = mentions.links(entries.stream().map(Entry::event).toList());
        return entries.stream().map(entry -> of(entry, names)).toList();
    }

    private EntryLine of(Entry entry, TextLinks names) {
        Line line = new Line(entry, names);
        return switch (entry.event()) {
            case Decision decision -> decided(decision, entry, line);
            case Contribution contribution -> contributed(contribution, entry, line);
        };
    }

    private EntryLine decided(Decision decision, Entry entry, Line line) {
        return switch (decision) {
            case Declared e -> line.key("▲", "Declared " + severity(e.severity()), by(entry) + services(e));
            case SeverityChanged e ->
                line.key("↥", severity(e.from()) + " → " + severity(e.to()), reason(e.reason(), entry));
            case StatusChanged e -> line.key(e.to().isLive() ? "→" : "✓", status(e), reason(e.reason(), entry));
            case RoleAssigned e -> line.key("◆", e.to().name(), taking(e, entry));
            case RoleReleased e -> line.key("◇", e.from().name(), "gave up " + role(e.role()) + self(e.from(), entry));
            case Retitled e -> line.plain("✎", entry.actor().name(), "renamed it to “" + e.to() + "”");
            case Summarised e -> line.noted(entry.actor().name() + " wrote the summary", e.summary());
            case VisibilityChanged e ->
                line.key(
                        "◐",
                        e.restricted() ? "Restricted to those involved" : "Opened to everybody",
                        reason(e.reason(), entry));
            case MemberAdded e -> line.plain("+", e.person().name(), "takes part" + self(e.person(), entry));
        };
    }

    private static EntryLine contributed(Contribution contribution, Entry entry, Line line) {
        return switch (contribution) {
            case Noted e -> line.noted(entry.actor().name(), e.text());
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
            case TaskGiven e -> line.plain("☐", e.to().name(), "is asked to: " + e.text() + self(e.to(), entry));
            case TaskAcknowledged e -> line.plain("☐", e.to().name(), "is on it: " + e.text() + self(e.to(), entry));
            case TaskDone e ->
                line.task("☑", e.to().name(), "has done it: " + e.text() + self(e.to(), entry), e.note());
            case TaskDropped e -> line.task("☒", entry.actor().name(), "no longer asks for: " + e.text(), e.reason());
            case ReportDrafted _ -> line.plain("✎", "The report was begun", "from this log");
            case ReportPublished e ->
                line.key(
                        "✓",
                        "Report published",
                        "“" + e.title() + "” · " + entry.actor().name());
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
        return "is " + role(e.role()) + from + self(e.to(), entry);
    }

    /** Names who did it, unless the person did it to themselves. */
    private static String self(Holder person, Entry entry) {
        boolean same = entry.actor().isPerson() && entry.actor().personId() == person.id();
        return same ? "" : " · " + entry.actor().name();
    }

    private static String by(Entry entry) {
        String name = entry.actor().name();
        return switch (entry.actor().kind()) {
            case PERSON, SYSTEM -> "by " + name;
            case ALERT_SOURCE -> "by the rule of " + name;
        };
    }

    private static String services(Declared e) {
        return e.services().isEmpty() ? "" : " · " + String.join(", ", e.services());
    }

    private static String status(StatusChanged e) {
        boolean reopened = !e.from().isLive() && e.to().isLive();
        return (reopened ? "Reopened: " : "") + e.from().label() + " → " + e.to().label();
    }

    private static String reason(@Nullable String reason, Entry entry) {
        return reason == null
                ? entry.actor().name()
                : reason + " · " + entry.actor().name();
    }

    /** Builds the line of one entry. */
    private static final class Line {
        private final Entry entry;
        private final TextLinks names;

        Line(Entry entry, TextLinks names) {
            this.entry = entry;
            this.names = names;
        }

        EntryLine plain(String sign, String strong, String rest) {
            return line(sign, "", strong, rest, null, null, null, null);
        }

        EntryLine key(String sign, String strong, String rest) {
            return line(sign, "key", strong, rest, null, null, null, null);
        }

        EntryLine noted(String strong, String text) {
            return line("✎", "", strong, "", null, null, Markdown.html(text, names), null);
        }

        EntryLine task(String sign, String strong, String rest, @Nullable String text) {
            return line(sign, "", strong, rest, null, null, text == null ? null : Markdown.html(text, names), null);
        }

        EntryLine alarm(String strong, String rest) {
            return line("!", "red", strong, rest, null, null, null, null);
        }

        EntryLine alert(String source, String title, long alertId) {
            return line("!", "red", source, title, null, null, null, "/alerts/" + alertId);
        }

        EntryLine update(UpdatePosted e) {
            String card = "Update to " + (e.audience().equals("internal") ? "the house" : e.audience());
            return line("✉", "blue", entry.actor().name(), "", card, kept(e), Markdown.html(e.text(), names), null);
        }

        private @Nullable String kept(UpdatePosted e) {
            if (e.promisedBy() == null) {
                return null;
            }
            Instant promised = e.promisedBy();
            Duration early = Duration.between(entry.occurredAt(), promised);
            if (early.isNegative()) {
                return minutes(early.negated()) + " late";
            }
            return early.toMinutes() < 1 ? "kept" : "kept, " + minutes(early) + " early";
        }

        private String minutes(Duration duration) {
            long minutes = Math.max(1, duration.toMinutes());
            return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
        }

        private EntryLine line(
                String sign,
                String tone,
                String strong,
                String rest,
                @Nullable String card,
                @Nullable String tag,
                @Nullable String body,
                @Nullable String href) {
            return new EntryLine(
                    entry.seq(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    sign,
                    tone,
                    strong,
                    rest,
                    card,
                    tag,
                    body,
                    href);
        }
    }
}
