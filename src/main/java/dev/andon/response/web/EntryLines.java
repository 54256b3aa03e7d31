package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.ChecklistTicked;
import dev.andon.response.Contribution.ChecklistUnticked;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.ParentCleared;
import dev.andon.response.Decision.ParentSet;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Incidents;
import dev.andon.response.Other;
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
    private final Incidents incidents;

    EntryLines(Playbook playbook, Incidents incidents) {
        this.playbook = playbook;
        this.incidents = incidents;
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
            case VisibilityChanged e ->
                line.key(
                        "◐",
                        e.restricted() ? "Restricted to those involved" : "Opened to everybody",
                        reason(e.reason(), entry));
            case MemberAdded e -> line.plain("+", e.person().name(), "takes part" + self(e.person(), entry));
            case Commanding e -> commanding(e, entry, line);
            case Tagged e -> line.plain("#", entry.actor().name(), "tagged it " + String.join(", ", e.tags()));
            case Untagged e -> line.plain("#", entry.actor().name(), "took off the tag " + String.join(", ", e.tags()));
            case FieldSet e -> line.plain("✎", entry.actor().name(), field(e));
            case MergedInto e -> line.tie("⇢", "Merged into", e.into(), reason(e.reason(), entry));
            case Unmerged e -> line.tie("⇠", "No longer merged into", e.from(), reason(e.reason(), entry));
            case MergeReceived e -> line.tie("⇠", "Received by merge:", e.from(), joined(e, entry));
            case MergeReturned e ->
                line.tie(
                        "⇢",
                        "Given back, not the same after all:",
                        e.from(),
                        entry.actor().name());
            case Linked e ->
                line.tie("⚯", e.kind().label(), e.to(), entry.actor().name());
            case Unlinked e ->
                line.tie(
                        "⚯",
                        "No longer " + lower(e.kind().label()),
                        e.to(),
                        entry.actor().name());
            case ParentSet e ->
                line.tie("⊂", "Part of", e.parent(), entry.actor().name());
            case ParentCleared e ->
                line.tie("⊂", "No longer part of", e.parent(), entry.actor().name());
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
            case ReportDrafted _ -> line.plain("✎", "The report was begun", "from this log");
            case ReportPublished e ->
                line.key(
                        "✓",
                        "Report published",
                        "“" + e.title() + "” · " + entry.actor().name());
            case ChecklistTicked e -> line.plain("☑", entry.actor().name(), "ticked “" + e.text() + "” · " + e.name());
            case ChecklistUnticked e ->
                line.plain("☐", entry.actor().name(), "took back the tick at “" + e.text() + "” · " + e.name());
            case Invited e -> line.plain("+", e.person().name(), "was asked to come" + why(e.reason(), entry));
            case Joined e -> line.plain("+", e.person().name(), "joined" + why(e.reason(), e.person(), entry));
            case Left e -> line.plain("−", e.person().name(), "stepped out" + why(e.reason(), e.person(), entry));
        };
    }

    private EntryLine commanding(Commanding event, Entry entry, Line line) {
        return switch (event) {
            case HandoverOffered e -> line.offered(e);
            case HandoverAccepted e ->
                line.key(
                        "◆",
                        e.to().name(),
                        "accepted and is %s, after %s"
                                .formatted(role(e.role()), e.from().name()));
            case HandoverDeclined e -> line.plain("◇", e.to().name(), Handings.declined(e, role(e.role())));
            case HandoverWithdrawn e ->
                line.plain("◇", role(e.role()) + " is not on offer any more", Handings.withdrawn(e, entry));
            case HandoverExpired e -> line.plain("◇", e.to().name(), Handings.expired(e, role(e.role())));
            case SubTeamFormed e ->
                line.key(
                        "∴",
                        "Sub-team " + e.name(),
                        Handings.formed(e) + " · " + entry.actor().name());
            case SubTeamChanged e ->
                line.plain(
                        "∴",
                        "Sub-team " + e.name(),
                        Handings.changed(e) + " · " + entry.actor().name());
            case SubTeamDisbanded e ->
                line.plain("∴", "Sub-team " + e.name(), "was disbanded · " + reason(e.reason(), entry));
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

    private static String field(FieldSet e) {
        if (e.to() == null) {
            return "cleared " + e.label();
        }
        return e.from() == null
                ? "set " + e.label() + " to " + e.to().shown()
                : "changed " + e.label() + " from " + e.from().shown() + " to "
                        + e.to().shown();
    }

    /** ": knows the gateway · Ines"; the actor is left out where it is the person itself. */
    private static String why(@Nullable String reason, Holder person, Entry entry) {
        boolean own = entry.actor().isPerson() && entry.actor().personId() == person.id();
        return own ? reason == null ? "" : ": " + reason : why(reason, entry);
    }

    private static String why(@Nullable String reason, Entry entry) {
        return (reason == null ? "" : ": " + reason) + " · " + entry.actor().name();
    }

    private static String services(Declared e) {
        return e.services().isEmpty() ? "" : " · " + String.join(", ", e.services());
    }

    private static String status(StatusChanged e) {
        boolean reopened = !e.from().isLive() && e.to().isLive();
        return (reopened ? "Reopened: " : "") + e.from().label() + " → " + e.to().label();
    }

    private static String joined(MergeReceived e, Entry entry) {
        String people = e.people().stream().map(Holder::name).collect(Collectors.joining(", "));
        return people.isEmpty()
                ? entry.actor().name()
                : "with " + people + " · " + entry.actor().name();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Lines are pushed to everybody alike, so they name only what everybody may know of. */
    private boolean mayBeNamed(Other other) {
        return incidents.byNumber(Actor.everybody(), other.number()).isPresent();
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

        EntryLine tie(String sign, String words, Other other, String rest) {
            boolean named = mayBeNamed(other);
            String strong = words + " " + (named ? "INC-" + other.number() : "another incident");
            String href = named ? "/incidents/" + other.number() : null;
            return line(sign, "key", strong, rest, null, null, null, href);
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

        EntryLine offered(HandoverOffered e) {
            String card = "%s offered to %s".formatted(role(e.role()), e.to().name());
            String strong = entry.actor().isPerson()
                            && entry.actor().personId() == e.from().id()
                    ? e.from().name()
                    : "%s, for %s".formatted(entry.actor().name(), e.from().name());
            String body = e.brief() == null ? null : Markdown.html(e.brief());
            return line("◇", "", strong, "", card, null, body, null);
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
