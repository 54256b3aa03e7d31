package dev.andon.reviews;

import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.Topic.State;
import dev.andon.reviews.internal.MeetingTable;
import dev.andon.reviews.internal.TopicTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about what a review meeting takes, in which order, and for how long. */
@Component
public class Agenda {
    private static final int MOST = 20;
    private static final int LONGEST = 240;
    private static final int WORDS = 2_000;
    private static final int KEY = 80;

    private final MeetingTable table;
    private final TopicTable topics;
    private final Changing changing;
    private final Incidents incidents;
    private final Inspection inspection;
    private final People people;
    private final Programme programme;
    private final Renewal renewal;
    private final ApplicationEventPublisher events;

    Agenda(
            MeetingTable table,
            TopicTable topics,
            Changing changing,
            Incidents incidents,
            Inspection inspection,
            People people,
            Programme programme,
            Renewal renewal,
            ApplicationEventPublisher events) {
        this.table = table;
        this.topics = topics;
        this.changing = changing;
        this.incidents = incidents;
        this.inspection = inspection;
        this.people = people;
        this.programme = programme;
        this.renewal = renewal;
        this.events = events;
    }

    /**
     * What is said of a topic; null leaves it as it is.
     *
     * @param minutes how long it is to take
     * @param note what the organiser says of it
     * @param position from 1; what is beyond the end means the end
     */
    public record Draft(
            @Nullable Integer minutes,
            @Nullable String note,
            @Nullable Integer position) {}

    /**
     * Takes an incident in, at the end.
     *
     * @param incident its number
     * @param report the key of the report it is read from; null for the incident's own
     * @param minutes null for as many as the house gives
     * @throws Conflict when it is there already, or somebody named by hand may not see it
     */
    @Transactional
    public ReviewMeeting add(
            Actor actor,
            long id,
            @Nullable Long incident,
            @Nullable String report,
            @Nullable Integer minutes,
            @Nullable String note) {
        ReviewMeeting before = changing.open(actor, id, null);
        Validation check = new Validation();
        check.check(incident != null, "incident", "is required");
        Optional<Incident> found = incident == null ? Optional.empty() : incidents.byNumber(actor, incident);
        check.check(incident == null || found.isPresent(), "incident", "is not the number of an incident you may see");
        String key = check.optionalLine("report", report, KEY);
        int length = minutes == null ? programme.topicLength() : minutes;
        check.check(length >= 1 && length <= LONGEST, "minutes", "must be between 1 and " + LONGEST);
        String words = check.optionalText("note", note, WORDS);
        check.check(before.topics().size() < MOST, "incident", "is one too many; a meeting takes at most " + MOST);
        check.throwIfAny();
        Incident taken = found.orElseThrow();
        Report read = report(check, actor, taken, key);
        check.throwIfAny();
        String as = key == null ? Report.MAIN : key;
        refuseTwice(before, taken, as);
        refuseUnseen(before, taken, read);
        topics.insert(id, taken.id(), as, length, words == null ? "" : words);
        return touched(actor, before, "took in INC-" + taken.number(), taken);
    }

    /** Null while the incident has no report of its own yet. */
    private @Nullable Report report(Validation check, Actor actor, Incident incident, @Nullable String key) {
        String as = key == null ? Report.MAIN : key;
        Optional<Report> found = inspection.report(incident, as);
        boolean mayBe = found.map(one -> one.isFor(actor)).orElse(as.equals(Report.MAIN));
        check.check(mayBe, "report", "is no report of this incident that you may read");
        return found.orElse(null);
    }

    private static void refuseTwice(ReviewMeeting meeting, Incident incident, String report) {
        if (meeting.topics().stream()
                .anyMatch(topic ->
                        topic.incident().id() == incident.id() && topic.report().equals(report))) {
            throw new Conflict("This review meeting takes INC-%d already.".formatted(incident.number()));
        }
    }

    /** Guests that rules brought are looked at again; whom somebody named is not dropped without a word. */
    private void refuseUnseen(ReviewMeeting meeting, Incident incident, @Nullable Report report) {
        Stream<Long> named = Stream.of(meeting.organiser(), meeting.facilitator(), meeting.scribe())
                .flatMap(Stream::ofNullable);
        Stream<Long> added = meeting.guests().stream().filter(Guest::added).map(Guest::person);
        List<String> blind = people.byIds(Stream.concat(named, added).toList()).values().stream()
                .filter(person ->
                        !Incidents.maySee(person.actor(), incident) || report != null && !report.isFor(person.actor()))
                .map(Person::name)
                .sorted()
                .toList();
        if (!blind.isEmpty()) {
            throw new Conflict("%s may not see INC-%d. Take them off this meeting first, or plan another one for it."
                    .formatted(String.join(", ", blind), incident.number()));
        }
    }

    /**
     * Changes a topic: all that is said, or nothing. Nothing is recorded when nothing differs.
     *
     * @param ifMatch the version of the meeting that the caller has read; null for any
     */
    @Transactional
    public ReviewMeeting change(Actor actor, long id, long topic, Draft draft, @Nullable Long ifMatch) {
        ReviewMeeting before = changing.open(actor, id, ifMatch);
        Topic now = topic(before, topic);
        Validation check = new Validation();
        int length = draft.minutes() == null ? now.minutes() : draft.minutes();
        check.check(length >= 1 && length <= LONGEST, "minutes", "must be between 1 and " + LONGEST);
        String words = draft.note() == null ? now.note() : check.optionalText("note", draft.note(), WORDS);
        int wanted = draft.position() == null ? now.position() : draft.position();
        check.check(wanted >= 1, "position", "must be 1 or more");
        check.throwIfAny();
        Topic after = now.with(length, words == null ? "" : words)
                .at(Math.min(wanted, before.topics().size()));
        if (after.equals(now)) {
            return before;
        }
        List<Topic> order = new ArrayList<>(before.topics());
        order.remove(now);
        order.add(after.position() - 1, after);
        topics.update(after);
        inOrder(order);
        return touched(actor, before, told(now, after), now.incident());
    }

    private static String told(Topic before, Topic after) {
        List<String> told = new ArrayList<>();
        if (before.minutes() != after.minutes()) {
            told.add("set %d minutes for %s".formatted(after.minutes(), name(after)));
        }
        if (!before.note().equals(after.note())) {
            told.add("changed the note on " + name(after));
        }
        if (before.position() != after.position()) {
            told.add("moved %s to place %d".formatted(name(after), after.position()));
        }
        return String.join(", ", told);
    }

    /** Their positions count from 1 without a gap: whoever moves one up by one means the one before it. */
    private void inOrder(List<Topic> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                topics.update(order.get(i).at(i + 1));
            }
        }
    }

    /**
     * Puts it at another place in the order.
     *
     * @param position from 1; what is beyond the end means the end
     */
    @Transactional
    public ReviewMeeting move(Actor actor, long id, long topic, @Nullable Integer position) {
        return change(actor, id, topic, new Draft(null, null, position == null ? 0 : position), null);
    }

    /** Takes it off the meeting; what was said of one that only few may know of goes off with it. */
    @Transactional
    public ReviewMeeting remove(Actor actor, long id, long topic) {
        ReviewMeeting before = changing.open(actor, id, null);
        Topic gone = topic(before, topic);
        events.publishEvent(new TopicGone(actor, id, gone, inspection.isForFew(gone)));
        topics.delete(gone.id());
        inOrder(before.topics().stream().filter(one -> one.id() != topic).toList());
        return touched(actor, before, "took off " + name(gone), gone.incident());
    }

    /** Says that the meeting took it. */
    @Transactional
    public ReviewMeeting take(Actor actor, long id, long topic) {
        return set(actor, id, topic, State.TAKEN, null);
    }

    /** Says that the meeting does not take it this time. */
    @Transactional
    public ReviewMeeting skip(Actor actor, long id, long topic, @Nullable String reason) {
        return set(actor, id, topic, State.SKIPPED, reason);
    }

    private ReviewMeeting set(Actor actor, long id, long topic, State state, @Nullable String reason) {
        ReviewMeeting before = changing.open(actor, id, null);
        Topic now = topic(before, topic);
        if (state == State.TAKEN && before.stage() != Stage.UNDERWAY) {
            throw new Conflict("This review meeting has not begun.");
        }
        Validation check = new Validation();
        String words = check.optionalText("reason", reason, WORDS);
        check.throwIfAny();
        topics.update(now.in(state, words == null ? "" : words));
        return touched(
                actor, before, "%s: %s".formatted(name(now), state.label().toLowerCase(Locale.ROOT)), now.incident());
    }

    private ReviewMeeting touched(Actor actor, ReviewMeeting before, String words, Incident topic) {
        table.touch(before.id());
        renewal.renew(before.id());
        return changing.done(actor, before, words, topic);
    }

    static String name(Topic topic) {
        return "INC-" + topic.incident().number();
    }

    static Topic topic(ReviewMeeting meeting, long topic) {
        return meeting.topic(topic)
                .orElseThrow(() -> new Missing("There is no topic %d in this review meeting.".formatted(topic)));
    }
}
