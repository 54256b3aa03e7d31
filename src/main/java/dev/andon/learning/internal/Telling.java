package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;

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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells an entry in one sentence of Markdown, for a reader who was not there. */
final class Telling {
    private Telling() {}

    static String sentence(Entry entry) {
        String who = plain(entry.actor().name());
        return switch (entry.event()) {
            case Declared e -> "%s declared %s: %s".formatted(who, severity(e.severity()), plain(e.title()));
            case SeverityChanged e ->
                "Severity changed from %s to %s%s".formatted(severity(e.from()), severity(e.to()), because(e.reason()));
            case StatusChanged e ->
                "Status changed from %s to %s%s"
                        .formatted(
                                e.from().label().toLowerCase(Locale.ROOT),
                                e.to().label().toLowerCase(Locale.ROOT),
                                because(e.reason()));
            case RoleAssigned e -> assigned(entry, e);
            case RoleReleased e ->
                "%s laid down the role %s".formatted(plain(e.from().name()), role(e.role()));
            case Retitled e -> "Renamed to “%s”".formatted(plain(e.to()));
            case Summarised e -> "Summary: %s".formatted(line(e.summary()));
            case ServicesChanged e ->
                "Services affected: %s"
                        .formatted(e.to().isEmpty() ? "none known" : plain(String.join(", ", e.to())));
            case VisibilityChanged e ->
                "Made %s%s".formatted(e.restricted() ? "restricted" : "open", because(e.reason()));
            case MemberAdded e -> "%s joined".formatted(plain(e.person().name()));
            case Noted e -> "%s: %s".formatted(who, line(e.text()));
            case Annotated e -> "%s on entry %s: %s".formatted(who, Md.cite(e.seq()), line(e.text()));
            case AlertAttached e ->
                "Alert from %s (%s): %s".formatted(plain(e.source()), plain(e.severity()), plain(e.title()));
            case AlertChanged e -> "Alert %s: %s".formatted(plain(e.status()), plain(e.title()));
            case UpdatePosted e -> "Update (%s): %s".formatted(plain(e.audience()), line(e.text()));
            case PromiseMissed e -> "The update promised for %s did not come".formatted(Moments.minute(e.promisedBy()));
            case RunbookStepTicked e ->
                "%s did step %d of the runbook %s: %s".formatted(who, e.step(), plain(e.runbook()), line(e.wording()));
            case RunbookStepUnticked e ->
                "%s took back step %d of the runbook %s: %s"
                        .formatted(who, e.step(), plain(e.runbook()), line(e.wording()));
            case ReportDrafted _ -> "The report was drafted";
            case ReportPublished e -> "The report was published: %s".formatted(plain(e.title()));
        };
    }

    /** Whether an entry belongs to the story, or only to the telling of it. */
    static boolean isPartOfTheStory(Entry entry) {
        return !(entry.event() instanceof ReportDrafted || entry.event() instanceof ReportPublished);
    }

    static String severity(String key) {
        return plain(key.toUpperCase(Locale.ROOT));
    }

    static String role(String key) {
        return plain(key.replace('_', ' '));
    }

    private static String assigned(Entry entry, RoleAssigned e) {
        String holder = plain(e.to().name());
        boolean self = entry.actor().isPerson() && entry.actor().personId() == e.to().id();
        String told = self || !entry.actor().isPerson()
                ? "%s took the role %s".formatted(holder, role(e.role()))
                : "%s gave %s the role %s".formatted(plain(entry.actor().name()), holder, role(e.role()));
        return e.from() == null
                ? told
                : told + ", before that " + plain(e.from().name());
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + line(reason);
    }
}
