package dev.andon.reviews;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.internal.MeetingTable;
import dev.andon.reviews.internal.TakenTable;
import dev.andon.reviews.internal.TopicTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about review meetings. Whoever may see every incident and report that a meeting takes may see the meeting; for
 * others it does not exist.
 */
@Component
public class ReviewMeetings {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final MeetingTable meetings;
    private final TopicTable topics;
    private final TakenTable taken;
    private final ChangeTable changes;
    private final Incidents incidents;

    ReviewMeetings(
            MeetingTable meetings, TopicTable topics, TakenTable taken, ChangeTable changes, Incidents incidents) {
        this.incidents = incidents;
        this.meetings = meetings;
        this.topics = topics;
        this.taken = taken;
        this.changes = changes;
    }

    /** @throws Missing if there is none, or none that the viewer may know of */
    public ReviewMeeting find(Actor viewer, long id) {
        return seen(viewer, meetings.find(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** The same, nobody else's until the transaction ends. */
    ReviewMeeting lock(Actor viewer, long id) {
        return seen(viewer, meetings.lock(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    private static Missing missing(long id) {
        return new Missing("There is no review meeting %d.".formatted(id));
    }

    /** For what Andon does by itself; nobody is asked whether they may know of it. */
    public Optional<ReviewMeeting> byId(long id) {
        return meetings.find(id);
    }

    /** Those still to be held, first first. */
    public Slice<ReviewMeeting> upcoming(Actor viewer, @Nullable Cursor after, int size) {
        return page(
                viewer,
                last -> last == null
                        ? meetings.open(
                                after == null ? FIRST : after.instant(0), after == null ? 0 : after.number(1), size + 1)
                        : meetings.open(last.startsAt(), last.id(), size + 1),
                size);
    }

    /** Those that were held or cancelled, latest first. */
    public Slice<ReviewMeeting> past(Actor viewer, @Nullable Cursor after, int size) {
        return page(
                viewer,
                last -> last == null
                        ? meetings.over(
                                after == null ? LAST : after.instant(0), after == null ? 0 : after.number(1), size + 1)
                        : meetings.over(last.startsAt(), last.id(), size + 1),
                size);
    }

    /** Those that take this incident, latest first. */
    public List<ReviewMeeting> of(Actor viewer, Incident incident) {
        return seen(viewer, meetings.of(incident.id()));
    }

    /** What was changed of a meeting that the viewer may see, latest first; nothing about incidents they may not see. */
    public List<Told> history(Actor viewer, ReviewMeeting meeting) {
        List<Told> all = changes.of("meeting/" + meeting.id());
        Set<Long> known = incidents
                .byNumbers(
                        viewer,
                        all.stream()
                                .map(Told::incident)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .keySet();
        return all.stream()
                .filter(told -> told.incident() == null || known.contains(told.incident()))
                .toList();
    }

    /** Whether this person may see all that the meeting takes. */
    public boolean maySee(Actor viewer, ReviewMeeting meeting) {
        return !seen(viewer, List.of(meeting)).isEmpty();
    }

    /** Those of these people who may see all that the meeting takes. */
    public List<Person> whoMaySee(ReviewMeeting meeting, Collection<Person> people) {
        List<Set<Long>> few = topics.readers(meeting.id());
        return people.stream()
                .filter(person -> person.access().includes(Access.OWNER)
                        || few.stream().allMatch(readers -> readers.contains(person.id()))
                                && meeting.topics().stream()
                                        .allMatch(topic -> Incidents.maySee(person.actor(), topic.incident())))
                .toList();
    }

    /** Ids of the incidents among these that a meeting the viewer may see took, or is to take. */
    Set<Long> taken(Actor viewer, Collection<Long> incidents) {
        Map<Long, Set<Long>> byMeeting = taken.among(incidents);
        return visible(viewer, byMeeting.keySet()).stream()
                .flatMap(meeting -> byMeeting.getOrDefault(meeting, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Which of these meetings the viewer may see, without reading who comes. */
    private Set<Long> visible(Actor viewer, Set<Long> ids) {
        if (ids.isEmpty() || viewer.access().includes(Access.OWNER)) {
            return ids;
        }
        Map<Long, List<Topic>> all = topics.of(ids);
        Set<Long> withheld = withheld(viewer, ids);
        return ids.stream()
                .filter(id -> maySee(viewer, all.getOrDefault(id, List.of()), withheld))
                .collect(Collectors.toSet());
    }

    private Set<Long> withheld(Actor viewer, Set<Long> ids) {
        return topics.withheld(ids, viewer.isPerson() ? viewer.personId() : -1);
    }

    private static boolean maySee(Actor viewer, List<Topic> taken, Set<Long> withheld) {
        return taken.stream()
                .allMatch(topic -> Incidents.maySee(viewer, topic.incident()) && !withheld.contains(topic.id()));
    }

    private Slice<ReviewMeeting> page(
            Actor viewer, Function<@Nullable ReviewMeeting, List<ReviewMeeting>> next, int size) {
        List<ReviewMeeting> found = new ArrayList<>();
        ReviewMeeting last = null;
        List<ReviewMeeting> batch;
        do {
            batch = next.apply(last);
            found.addAll(seen(viewer, batch));
            last = batch.isEmpty() ? null : batch.getLast();
        } while (found.size() <= size && batch.size() > size);
        return Slice.of(
                found.subList(0, Math.min(found.size(), size + 1)), size, one -> Cursor.of(one.startsAt(), one.id()));
    }

    private List<ReviewMeeting> seen(Actor viewer, List<ReviewMeeting> all) {
        if (all.isEmpty() || viewer.access().includes(Access.OWNER)) {
            return all;
        }
        Set<Long> withheld =
                withheld(viewer, all.stream().map(ReviewMeeting::id).collect(Collectors.toSet()));
        return all.stream()
                .filter(meeting -> maySee(viewer, meeting.topics(), withheld))
                .toList();
    }
}
