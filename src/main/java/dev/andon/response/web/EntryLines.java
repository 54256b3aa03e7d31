package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.RunbookStepTicked;
import dev.andon.response.Contribution.RunbookStepUnticked;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.ui.Markdown;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every kind of event as one sentence. */
@Component
class EntryLines {
    private final Playbook playbook;

    EntryLines(Playbook playbook) {
        this.playbook = playbook;
    }

    EntryLine of(Entry entry) {
        Line line = new Line(entry);
        return switch (entry.event()) {
            case Declared e -> line.key("▲", "Declared " + severity(e.severity()), by(entry) + services(e));
            case SeverityChanged e ->
                line.key("↥", severity(e.from()) + " → " + severity(e.to()), reason(e.reason(), entry));
            case StatusChanged e -> line.key(e.to().isLive() ? "→" : "✓", status(e), reason(e.reason(), entry));
            case RoleAssigned e -> line.key("◆", e.to().name(), taking(e, entry));
            case RoleReleased e -> line.key("◇", e.from().name(), "gave up " + role(e.role()) + self(e.from(), entry));
            case Retitled e -> line.plain("✎", entry.actor().name(), "renamed it to “" + e.to() + "”");
            case Summarised e -> line.noted(entry.actor().name() + " wrote the summary", e.summary());
            case ServicesChanged e -> line.plain("▣", affected(e), entry.actor().name());
            case VisibilityChanged e ->
                line.key(
                        "◐",
                        e.restricted() ? "Restricted to those involved" : "Opened to everybody",
                        reason(e.reason(), entry));
            case MemberAdded e -> line.plain("+", e.person().name(), "takes part" + self(e.person(), entry));
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
            case RunbookStepTicked e -> line.noted("☑ " + entry.actor().name() + " did step " + e.step() + " of " + e.runbook(), e.wording());
            case RunbookStepUnticked e ->
                line.noted("☐ " + entry.actor().name() + " took back step " + e.step() + " of " + e.runbook(), e.wording());
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

    private static String reason(@Nullable String reason, Entry entry) {
        return reason == null
                ? entry.actor().name()
                : reason + " · " + entry.actor().name();
    }

    /** Builds the line of one entry. */
    private final class Line {
        private final Entry entry;

        Line(Entry entry) {
            this.entry = entry;
        }

        EntryLine plain(String sign, String strong, String rest) {
            return line(sign, "", strong, rest, null, null, null, null);
        }

        EntryLine key(String sign, String strong, String rest) {
            return line(sign, "key", strong, rest, null, null, null, null);
        }

        EntryLine noted(String strong, String text) {
            return line("✎", "", strong, "", null, null, Markdown.html(text), null);
        }

        EntryLine alarm(String strong, String rest) {
            return line("!", "red", strong, rest, null, null, null, null);
        }

        EntryLine alert(String source, String title, long alertId) {
            return line("!", "red", source, title, null, null, null, "/alerts/" + alertId);
        }

        EntryLine update(UpdatePosted e) {
            String card = "Update to " + (e.audience().equals("internal") ? "the house" : e.audience());
            return line("✉", "blue", entry.actor().name(), "", card, kept(e), Markdown.html(e.text()), null);
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
