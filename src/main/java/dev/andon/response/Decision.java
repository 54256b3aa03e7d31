package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that changes the state of the incident. Only {@link Response} appends one, after checking it against the
 * {@link Incident} folded from the log.
 */
public sealed interface Decision extends IncidentEvent {

    /** Always the first entry, and only the first. */
    record Declared(
            String title,
            String severity,
            String type,
            @Nullable String summary,
            List<String> services,
            boolean restricted,
            Status status)
            implements Decision {}

    record SeverityChanged(String from, String to, @Nullable String reason) implements Decision {}

    /** Also how an incident is resolved, closed, declined and reopened. */
    record StatusChanged(Status from, Status to, @Nullable String reason) implements Decision {}

    /** @param from who had the role until now, if anybody */
    record RoleAssigned(String role, Holder to, @Nullable Holder from) implements Decision {}

    record RoleReleased(String role, Holder from) implements Decision {}

    record Retitled(String from, String to) implements Decision {}

    /** What is affected turned out to be something else, or more. Keys of the catalog where it knows them. */
    record ServicesChanged(List<String> from, List<String> to) implements Decision {}

    record Summarised(String summary) implements Decision {}

    record VisibilityChanged(boolean restricted, @Nullable String reason) implements Decision {}

    /** Somebody is let into a restricted incident. In an open one it only says that they take part. */
    record MemberAdded(Holder person) implements Decision {}

    /** A decision about who leads what; {@link Command} keeps what follows from it. */
    sealed interface Commanding extends Decision {}

    /**
     * A role is offered to somebody; whoever has it keeps it until the other accepts.
     *
     * @param brief what the other needs to know, in Markdown
     */
    record HandoverOffered(
            String role, Holder from, Holder to, @Nullable String brief, Instant expiresAt) implements Commanding {}

    /**
     * The role changes hands, in this entry and no other.
     *
     * @param offer seq of the offer
     */
    record HandoverAccepted(long offer, String role, Holder from, Holder to) implements Commanding {}

    record HandoverDeclined(
            long offer,
            String role,
            Holder from,
            Holder to,
            @Nullable String reason) implements Commanding {}

    /** The offer ended without an answer. */
    record HandoverWithdrawn(long offer, String role, Holder from, Holder to, Cause cause) implements Commanding {}

    /** Nobody answered in time. */
    record HandoverExpired(long offer, String role, Holder from, Holder to) implements Commanding {}

    /** Why an offer ended that nobody answered. */
    enum Cause {
        /** Somebody thought better of it. */
        TAKEN_BACK,
        /** The incident ended first. */
        INCIDENT_OVER,
        /** The role went another way. */
        ROLE_MOVED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Cause of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param members everybody in it, the leader first */
    record SubTeamFormed(String name, Holder leader, String mission, Instant until, List<Holder> members)
            implements Commanding {}

    /**
     * A sub-team as it is from now on, and who came and went.
     *
     * @param team seq of the entry that formed it
     */
    record SubTeamChanged(
            long team,
            String name,
            Holder leader,
            String mission,
            Instant until,
            List<Holder> joined,
            List<Holder> left)
            implements Commanding {}

    /** Its members report to the commander again. */
    record SubTeamDisbanded(
            long team, String name, @Nullable String reason) implements Commanding {}
    /** Words it is filed under; see {@link Tags}. */
    record Tagged(List<String> tags) implements Decision {}

    record Untagged(List<String> tags) implements Decision {}

    /**
     * A field of the house's own got a value, another one, or none.
     *
     * @param label what the field was called then
     */
    record FieldSet(
            String key,
            String label,
            @Nullable FieldValue from,
            @Nullable FieldValue to) implements Decision {}

    /** A decision about what this incident has to do with others; {@link Ties} keeps it. */
    sealed interface Tying extends Decision {}

    /** This incident is the same as another, where the response goes on. */
    record MergedInto(Other into, @Nullable String reason) implements Tying {}

    /**
     * It was not the same after all.
     *
     * @param to the status it had before the merge and has again
     */
    record Unmerged(Other from, Status to, @Nullable String reason) implements Tying {}

    /**
     * The other side of {@link MergedInto}.
     *
     * @param people who took part in the other, and now may see this one
     * @param onDuty ids of those of them who were at it, and go on here
     */
    record MergeReceived(Other from, List<Holder> people, List<Long> onDuty) implements Tying {
        /** A log from before {@code onDuty} was kept does not know; then nobody comes along. */
        public MergeReceived {
            onDuty = Objects.requireNonNullElse(onDuty, List.of());
        }
    }

    /** The other side of {@link Unmerged}. */
    record MergeReturned(Other from) implements Tying {}

    /** Stands in one of the two logs; the other room is shown it from there. See docs/adr/0013. */
    record Linked(LinkKind kind, Other to) implements Tying {}

    record Unlinked(LinkKind kind, Other to) implements Tying {}

    /** @param from what it was part of until now, if of anything */
    record ParentSet(Other parent, @Nullable Other from) implements Tying {}

    record ParentCleared(Other parent) implements Tying {}
}
