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

    /** What is affected turned out to be something else, or more. Keys of the catalog where it knows them. */
    record ServicesChanged(List<String> from, List<String> to) implements Decision {}

    record Summarised(String summary) implements Decision {}

    record VisibilityChanged(boolean restricted, @Nullable String reason) implements Decision {}

    /** Somebody is let into a restricted incident. In an open one it only says that they take part. */
    record MemberAdded(Holder person) implements Decision {}
}
