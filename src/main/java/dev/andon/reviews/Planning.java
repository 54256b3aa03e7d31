package dev.andon.reviews;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.MeetingChanged.What;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.internal.MeetingTable;
import dev.andon.reviews.internal.TopicTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about a review meeting as a whole: plan it, change it, invite, begin, end, cancel. */
@Component
public class Planning {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int TITLE = 200;
    private static final int PLACE = 300;
    private static final int WORDS = 2_000;
    private static final int ZONE = 60;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;

    private final MeetingTable table;
    private final TopicTable topics;
    private final Changing changing;
    private final Named named;
    private final Programme programme;
    private final Organising organising;
    private final Renewal renewal;
    private final House house;
    private final Clock clock;

    Planning(
            MeetingTable table,
            TopicTable topics,
            Changing changing,
            Named named,
            Programme programme,
            Organising organising,
            Renewal renewal,
            House house,
            Clock clock) {
        this.table = table;
        this.topics = topics;
        this.changing = changing;
        this.named = named;
        this.programme = programme;
        this.organising = organising;
        this.renewal = renewal;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Plans a meeting. One that lies in the past can be written down, too.
     *
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     */
    @Transactional
    public ReviewMeeting plan(Actor actor, MeetingDraft draft) {
        actor.require(Access.RESPONDER);
        Validation check = new Validation();
        check.check(draft.startsAt() != null, "starts_at", "is required");
        Instant typed = draft.startsAt();
        ReviewMeeting meeting =
                drafted(check, draft, blank(actor, typed == null || !isReckonable(typed) ? null : typed));
        check.throwIfAny();
        long id = table.insert(meeting);
        renewal.renew(id);
        return changing.planned(actor, id);
    }

    /** Whoever has the turn organises it, else whoever plans it. */
    private ReviewMeeting blank(Actor actor, @Nullable Instant starts) {
        Long self = actor.isPerson() ? (Long) actor.personId() : null;
        Long organiser = organising
                .organiser(starts == null ? clock.instant() : starts)
                .map(Person::id)
                .orElse(self);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return new ReviewMeeting(
                0,
                "",
                now,
                programme.length(),
                house.zone(),
                "",
                organiser,
                null,
                null,
                now,
                Stage.PLANNED,
                List.of(),
                List.of(),
                0,
                0);
    }

    /**
     * Changes what the draft speaks of. Nothing is recorded when nothing differs.
     *
     * @param ifMatch the version the caller has read; null for any
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public ReviewMeeting change(Actor actor, long id, MeetingDraft draft, @Nullable Long ifMatch) {
        ReviewMeeting before = changing.open(actor, id, ifMatch);
        Validation check = new Validation();
        ReviewMeeting after = drafted(check, draft, before);
        check.throwIfAny();
        if (after.equals(before)) {
            return before;
        }
        boolean moved = isMoved(before, after);
        table.update(moved && before.stage() != Stage.PLANNED ? inSequence(after) : after);
        renewal.renew(id);
        return changing.done(actor, before, "changed it", moved ? What.MOVED : What.CHANGED, List.of());
    }

    private static boolean isMoved(ReviewMeeting before, ReviewMeeting after) {
        return !before.title().equals(after.title())
                || !before.startsAt().equals(after.startsAt())
                || !before.length().equals(after.length())
                || !before.zone().equals(after.zone())
                || !before.place().equals(after.place());
    }

    private ReviewMeeting drafted(Validation check, MeetingDraft draft, ReviewMeeting now) {
        boolean isNew = now.id() == 0;
        ReviewMeeting known = isNew ? null : now;
        Instant typed = draft.startsAt();
        boolean fits = typed == null || isReckonable(typed);
        check.check(fits, "starts_at", "must be after the year 2000 and within a year from now");
        Instant starts = typed == null || !fits ? now.startsAt() : typed.truncatedTo(ChronoUnit.MINUTES);
        long minutes = draft.minutes() == null ? now.length().toMinutes() : draft.minutes();
        check.check(
                minutes >= SHORTEST && minutes <= LONGEST,
                "minutes",
                "must be between %d and %d".formatted(SHORTEST, LONGEST));
        ZoneId zone = zone(check, draft.zone(), now.zone());
        String title =
                draft.title() == null && !isNew ? now.title() : check.optionalLine("title", draft.title(), TITLE);
        String place = draft.place() == null ? now.place() : check.optionalLine("place", draft.place(), PLACE);
        return new ReviewMeeting(
                now.id(),
                title == null ? "Review of " + DAY.format(starts.atZone(zone)) : title,
                starts,
                Duration.ofMinutes(minutes),
                zone,
                Objects.requireNonNullElse(place, ""),
                named.one(check, "organiser", draft.organiser(), now.organiser(), known),
                named.one(check, "facilitator", draft.facilitator(), now.facilitator(), known),
                named.one(check, "scribe", draft.scribe(), now.scribe(), known),
                prereadBy(check, draft.prereadBy(), now, starts, zone),
                now.stage(),
                now.topics(),
                now.guests(),
                now.sequence(),
                now.version());
    }

    private boolean isReckonable(Instant start) {
        return !start.isBefore(EARLIEST) && start.isBefore(clock.instant().plus(FURTHEST));
    }

    /** A day that somebody set stays while it is before the start; the usual one moves with the start. */
    private Instant prereadBy(
            Validation check, @Nullable Instant typed, ReviewMeeting now, Instant starts, ZoneId zone) {
        if (typed != null) {
            Instant by = typed.truncatedTo(ChronoUnit.MINUTES);
            check.check(!by.isAfter(starts) && !by.isBefore(EARLIEST), "preread_by", "must be before the start");
            return by;
        }
        boolean usual = now.id() == 0 || now.prereadBy().equals(programme.prereadBy(now.startsAt(), now.zone()));
        return usual || now.prereadBy().isAfter(starts) ? programme.prereadBy(starts, zone) : now.prereadBy();
    }

    private static ZoneId zone(Validation check, @Nullable String typed, ZoneId now) {
        String word = check.optionalLine("zone", typed, ZONE);
        boolean known = word == null || ZoneId.getAvailableZoneIds().contains(word);
        check.check(known, "zone", "is not a time zone; use a name such as Europe/Lisbon");
        return word == null || !known ? now : ZoneId.of(word);
    }

    /**
     * Says that it begins.
     *
     * @throws Conflict when it is under way already
     */
    @Transactional
    public ReviewMeeting begin(Actor actor, long id) {
        ReviewMeeting before = changing.open(actor, id, null);
        if (before.stage() == Stage.UNDERWAY) {
            throw new Conflict("This review meeting is under way already.");
        }
        table.update(at(before, Stage.UNDERWAY));
        return changing.done(actor, before, "began it", What.BEGUN, List.of());
    }

    /**
     * Says that it is over. What it had planned counts as taken, unless it was said to be skipped; what still waits for its
     * report is skipped.
     *
     * @throws Conflict when it has not begun
     */
    @Transactional
    public ReviewMeeting end(Actor actor, long id) {
        ReviewMeeting before = changing.open(actor, id, null);
        if (before.stage() != Stage.UNDERWAY) {
            throw new Conflict("This review meeting has not begun.");
        }
        before.topics().stream()
                .filter(topic -> topic.state() == Topic.State.PLANNED || topic.state() == Topic.State.SENT_BACK)
                .forEach(topic -> topics.update(topic.in(
                        topic.state() == Topic.State.PLANNED ? Topic.State.TAKEN : Topic.State.SKIPPED, topic.note())));
        table.update(at(before, Stage.HELD));
        return changing.done(actor, before, "ended it", What.HELD, List.of());
    }

    /** Says that it will not be held. Whoever is invited is told; its incidents can be taken by another. */
    @Transactional
    public ReviewMeeting cancel(Actor actor, long id, @Nullable String reason) {
        ReviewMeeting before = changing.open(actor, id, null);
        Validation check = new Validation();
        String why = check.optionalText("reason", reason, WORDS);
        check.throwIfAny();
        ReviewMeeting after = at(before, Stage.CANCELLED);
        table.update(before.stage() == Stage.PLANNED ? after : inSequence(after));
        return changing.done(
                actor, before, why == null ? "cancelled it" : "cancelled it: " + why, What.CANCELLED, List.of());
    }

    static ReviewMeeting at(ReviewMeeting one, Stage stage) {
        return changed(one, stage, one.sequence());
    }

    private static ReviewMeeting inSequence(ReviewMeeting one) {
        return changed(one, one.stage(), one.sequence() + 1);
    }

    private static ReviewMeeting changed(ReviewMeeting one, Stage stage, int sequence) {
        return new ReviewMeeting(
                one.id(),
                one.title(),
                one.startsAt(),
                one.length(),
                one.zone(),
                one.place(),
                one.organiser(),
                one.facilitator(),
                one.scribe(),
                one.prereadBy(),
                stage,
                one.topics(),
                one.guests(),
                sequence,
                one.version());
    }
}
