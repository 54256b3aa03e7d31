package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;

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
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
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
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Tying;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Entry;
import dev.andon.response.Other;
import dev.andon.response.Work;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells an entry in one sentence of Markdown, for a reader who was not there. */
public final class Telling {
    private final Predicate<Other> mayBeNamed;

    /** @param mayBeNamed whether everybody may know of another incident now; one that few may know of is not named */
    public Telling(Predicate<Other> mayBeNamed) {
        this.mayBeNamed = mayBeNamed;
    }

    public String sentence(Entry entry) {
        String who = plain(entry.actor().name());
        return switch (entry.event()) {
            case Decision decision -> decided(who, entry, decision);
            case Contribution contribution -> contributed(who, contribution);
        };
    }

    private String decided(String who, Entry entry, Decision decision) {
        return switch (decision) {
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
                "Services affected: %s".formatted(e.to().isEmpty() ? "none known" : plain(String.join(", ", e.to())));
            case VisibilityChanged e ->
                "Made %s%s".formatted(e.restricted() ? "restricted" : "open", because(e.reason()));
            case MemberAdded e -> "%s joined".formatted(plain(e.person().name()));
            case Commanding e -> commanding(who, e);
            case Tagged e -> "Tagged %s".formatted(plain(String.join(", ", e.tags())));
            case Untagged e -> "No longer tagged %s".formatted(plain(String.join(", ", e.tags())));
            case FieldSet e ->
                e.to() == null
                        ? "%s cleared".formatted(plain(e.label()))
                        : "%s: %s".formatted(plain(e.label()), line(e.to().shown()));
            case Tying e -> tying(e);
        };
    }

    private String tying(Tying event) {
        return switch (event) {
            case MergedInto e -> "Merged into %s%s".formatted(name(e.into()), because(e.reason()));
            case Unmerged e -> "No longer merged into %s%s".formatted(name(e.from()), because(e.reason()));
            case MergeReceived e ->
                "%s turned out to be the same and was merged into this one".formatted(capital(e.from()));
            case MergeReturned e -> "%s was not the same after all and goes on by itself".formatted(capital(e.from()));
            case Linked e -> "%s %s".formatted(e.kind().label(), name(e.to()));
            case Unlinked e -> "No longer %s %s".formatted(e.kind().word().replace('_', ' '), name(e.to()));
            case ParentSet e -> "Part of %s".formatted(name(e.parent()));
            case ParentCleared e -> "No longer part of %s".formatted(name(e.parent()));
        };
    }

    private static String contributed(String who, Contribution contribution) {
        return switch (contribution) {
            case Noted e -> "%s: %s".formatted(who, line(e.text()));
            case Annotated e -> "%s on entry %s: %s".formatted(who, Md.cite(e.seq()), line(e.text()));
            case AlertAttached e ->
                "Alert from %s (%s): %s".formatted(plain(e.source()), plain(e.severity()), plain(e.title()));
            case AlertChanged e -> "Alert %s: %s".formatted(plain(e.status()), plain(e.title()));
            case UpdatePosted e -> "Update (%s): %s".formatted(plain(e.audience()), line(e.text()));
            case PromiseMissed e -> "The update promised for %s did not come".formatted(Moments.minute(e.promisedBy()));
            case Work e -> WorkTelling.sentence(who, e);
            case ReportDrafted _ -> "The report was drafted";
            case ReportPublished e -> "The report was published: %s".formatted(plain(e.title()));
            case Invited e ->
                "%s asked %s to come%s".formatted(who, plain(e.person().name()), because(e.reason()));
            case Joined e -> "%s joined%s".formatted(plain(e.person().name()), because(e.reason()));
            case Left e -> "%s stepped out%s".formatted(plain(e.person().name()), because(e.reason()));
        };
    }

    private static String commanding(String who, Commanding event) {
        return switch (event) {
            case HandoverOffered e ->
                "%s offered %s the role %s; %s kept it meanwhile"
                        .formatted(
                                who,
                                plain(e.to().name()),
                                role(e.role()),
                                plain(e.from().name()));
            case HandoverAccepted e ->
                "%s accepted the role %s from %s"
                        .formatted(
                                plain(e.to().name()),
                                role(e.role()),
                                plain(e.from().name()));
            case HandoverDeclined e ->
                "%s declined the role %s%s".formatted(plain(e.to().name()), role(e.role()), because(e.reason()));
            case HandoverWithdrawn e ->
                "The offer of the role %s to %s was withdrawn".formatted(role(e.role()), plain(e.to().name()));
            case HandoverExpired e ->
                "%s did not answer the offer of the role %s in time".formatted(plain(e.to().name()), role(e.role()));
            case SubTeamFormed e ->
                "Sub-team %s was formed under %s, %d people: %s"
                        .formatted(
                                plain(e.name()),
                                plain(e.leader().name()),
                                e.members().size(),
                                line(e.mission()));
            case SubTeamChanged e ->
                "Sub-team %s changed; it is led by %s: %s"
                        .formatted(plain(e.name()), plain(e.leader().name()), line(e.mission()));
            case SubTeamDisbanded e -> "Sub-team %s was disbanded%s".formatted(plain(e.name()), because(e.reason()));
        };
    }

    /** Whether an entry belongs to the story, or only to the telling of it. */
    public static boolean isPartOfTheStory(Entry entry) {
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

    private String name(Other other) {
        return mayBeNamed.test(other) ? "INC-" + other.number() : "another incident";
    }

    private String capital(Other other) {
        return mayBeNamed.test(other) ? name(other) : "Another incident";
    }

    static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + line(reason);
    }
}
