package dev.andon.response;

import java.util.List;
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

    record Summarised(String summary) implements Decision {}

    record VisibilityChanged(boolean restricted, @Nullable String reason) implements Decision {}

    /** Somebody is let into a restricted incident. In an open one it only says that they take part. */
    record MemberAdded(Holder person) implements Decision {}

    /** This incident is the same as another, where the response goes on. */
    record MergedInto(Other into, @Nullable String reason) implements Decision {}

    /**
     * It was not the same after all.
     *
     * @param to the status it had before the merge and has again
     */
    record Unmerged(Other from, Status to, @Nullable String reason) implements Decision {}

    /**
     * The other side of {@link MergedInto}.
     *
     * @param people who took part in the other, and now take part here
     */
    record MergeReceived(Other from, List<Holder> people) implements Decision {}

    /** The other side of {@link Unmerged}. */
    record MergeReturned(Other from) implements Decision {}

    /** Stands in one of the two logs; the other room is shown it from there. See docs/adr/0017. */
    record Linked(LinkKind kind, Other to) implements Decision {}

    record Unlinked(LinkKind kind, Other to) implements Decision {}

    /** @param from what it was part of until now, if of anything */
    record ParentSet(Other parent, @Nullable Other from) implements Decision {}

    record ParentCleared(Other parent) implements Decision {}
}
