package dev.andon.response;

import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverOffered;
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
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.VisibilityChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its log says it stands. Folded from the entries; the {@code incident} row is a copy of it, written in
 * the same transaction as the entry that changed it, so that lists need not fold.
 *
 * @param number what people call it by; open incidents count up without gaps, see {@code IncidentNumbers}
 * @param roles who holds which role, by role key
 * @param members ids of everybody involved; they may see the incident when it is restricted
 * @param labels tags and field values
 * @param declaredAt when the declaration happened
 * @param resolvedAt when it was resolved last; null while live
 * @param ties to other incidents, as far as its own log says
 * @param seq of the last entry
 * @param command offers of roles, and sub-teams
 * @param crew who takes part, since when and why
 */
public record Incident(
        long id,
        long number,
        String title,
        @Nullable String summary,
        String severity,
        String type,
        Status status,
        boolean restricted,
        List<String> services,
        SortedMap<String, Holder> roles,
        SortedSet<Long> members,
        Labels labels,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        Instant statusSince,
        long seq,
        Command command,
        Ties ties,
        Crew crew) {

    /** The incident as its whole log says it stands. The log must not be empty. */
    public static Incident fold(long number, List<Entry> log) {
        Incident incident = declared(number, log.getFirst());
        for (Entry entry : log.subList(1, log.size())) {
            incident = incident.after(entry);
        }
        return incident;
    }

    /** The incident once this entry, the next of its log, has happened. */
    public Incident after(Entry entry) {
        Copy next = new Copy(this, entry);
        switch (entry.event()) {
            case Declared _ -> throw new IllegalStateException("incident " + number + " is declared twice");
            case SeverityChanged e -> next.severity = e.to();
            case StatusChanged e -> next.enter(e.to(), entry.occurredAt());
            case RoleAssigned e -> next.assign(e.role(), e.to());
            case RoleReleased e -> next.roles.remove(e.role());
            case Retitled e -> next.title = e.to();
            case Summarised e -> next.summary = e.summary();
            case ServicesChanged e -> next.services = e.to();
            case VisibilityChanged e -> next.restrict(e.restricted());
            case MemberAdded e -> next.members.add(e.person().id());
            case Commanding e -> next.command(e, entry);
            case Tagged _, Untagged _, FieldSet _ -> next.labels = labels.after(entry);
            case MergedInto e -> next.merge(e, entry.occurredAt());
            case Unmerged _ -> next.unmerge();
            case MergeReceived e -> next.receive(e);
            case MergeReturned e -> next.giveBack(e);
            case Linked e -> next.ties = next.ties.linked(e);
            case Unlinked e -> next.ties = next.ties.unlinked(e);
            case ParentSet e -> next.ties = next.ties.partOf(e.parent());
            case ParentCleared _ -> next.ties = next.ties.partOf(null);
            case Contribution _ -> {}
        }
        return next.incident();
    }

    private static Incident declared(long number, Entry entry) {
        if (!(entry.event() instanceof Declared e)) {
            throw new IllegalStateException("the log of incident " + number + " does not begin with a declaration");
        }
        SortedSet<Long> members = new TreeSet<>();
        if (entry.actor().isPerson()) {
            members.add(entry.actor().personId());
        }
        return new Incident(
                entry.incidentId(),
                number,
                e.title(),
                e.summary(),
                e.severity(),
                e.type(),
                e.status(),
                e.restricted(),
                e.services(),
                new TreeMap<>(),
                members,
                Labels.none(),
                entry.occurredAt(),
                entry.actor().name(),
                null,
                null,
                entry.occurredAt(),
                entry.seq(),
                Command.none(),
                Ties.NONE,
                Crew.of(entry, e.status()));
    }

    public boolean isLive() {
        return status.isLive();
    }

    public @Nullable Holder holder(String role) {
        return roles.get(role);
    }

    /** The incident while an entry is applied to it. Whoever appends an entry is mostly involved from then on. */
    private static final class Copy {
        private final Incident from;
        private final long seq;
        private final Crew crew;
        private final SortedMap<String, Holder> roles;
        private final SortedSet<Long> members;
        private String title;
        private @Nullable String summary;
        private String severity;
        private Status status;
        private boolean restricted;
        private Labels labels;
        private List<String> services;
        private @Nullable Instant resolvedAt;
        private @Nullable Instant closedAt;
        private Instant statusSince;
        private Command command;
        private Ties ties;

        Copy(Incident from, Entry entry) {
            this.from = from;
            this.seq = entry.seq();
            this.crew = from.crew.after(entry);
            this.roles = new TreeMap<>(from.roles);
            this.members = new TreeSet<>(from.members);
            this.title = from.title;
            this.summary = from.summary;
            this.severity = from.severity;
            this.status = from.status;
            this.restricted = from.restricted;
            this.labels = from.labels;
            this.services = from.services;
            this.resolvedAt = from.resolvedAt;
            this.closedAt = from.closedAt;
            this.statusSince = from.statusSince;
            this.command = from.command;
            this.ties = from.ties.takenPart(entry);
            if (entry.actor().isPerson() && Ties.involves(entry.event())) {
                members.add(entry.actor().personId());
            }
        }

        void enter(Status next, Instant when) {
            status = next;
            statusSince = when;
            closedAt = next == Status.CLOSED ? when : null;
            if (next == Status.RESOLVED) {
                resolvedAt = when;
            } else if (next.isLive()) {
                resolvedAt = null;
            }
        }

        void merge(MergedInto e, Instant when) {
            ties = ties.mergedInto(e, from);
            enter(Status.MERGED, when);
        }

        void unmerge() {
            Ties.Merge merge = Objects.requireNonNull(from.ties.merged());
            status = merge.before();
            statusSince = merge.since();
            closedAt = merge.closedAt();
            ties = ties.unmerged();
        }

        void receive(MergeReceived e) {
            ties = ties.received(e, members);
            e.people().forEach(person -> members.add(person.id()));
        }

        void giveBack(MergeReturned e) {
            members.removeAll(ties.letInBy(e.from().number()));
            ties = ties.returned(e);
        }

        void assign(String role, Holder holder) {
            roles.put(role, holder);
            members.add(holder.id());
        }

        void restrict(boolean restrict) {
            restricted = restrict;
            letInWhoIsAsked();
        }

        void command(Commanding event, Entry entry) {
            command = command.after(event, entry);
            if (event instanceof HandoverAccepted e) {
                assign(e.role(), e.to());
            } else if (event instanceof HandoverOffered) {
                letInWhoIsAsked();
            }
        }

        /** Who cannot see the incident cannot accept a role in it. In an open one, being asked is not yet taking part. */
        private void letInWhoIsAsked() {
            if (restricted) {
                command.offers().forEach(offer -> members.add(offer.to().id()));
            }
        }

        Incident incident() {
            return new Incident(
                    from.id,
                    from.number,
                    title,
                    summary,
                    severity,
                    from.type,
                    status,
                    restricted,
                    services,
                    roles,
                    members,
                    labels,
                    from.declaredAt,
                    from.declaredBy,
                    resolvedAt,
                    closedAt,
                    statusSince,
                    seq,
                    command,
                    ties,
                    crew);
        }
    }
}
