package dev.andon.reviews;

import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.MeetingChanged.What;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.internal.GuestTable;
import dev.andon.reviews.internal.MeetingTable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about who is to come to a review meeting. */
@Component
public class Inviting {
    private static final int AT_ONCE = 50;

    private final MeetingTable table;
    private final GuestTable guests;
    private final ReviewMeetings meetings;
    private final Changing changing;
    private final Named named;
    private final Clock clock;

    Inviting(
            MeetingTable table,
            GuestTable guests,
            ReviewMeetings meetings,
            Changing changing,
            Named named,
            Clock clock) {
        this.table = table;
        this.guests = guests;
        this.meetings = meetings;
        this.changing = changing;
        this.named = named;
        this.clock = clock;
    }

    /**
     * Adds people by hand; once people are invited, they are as well. For one who is a guest already it says whether the
     * meeting is hard to hold without them.
     *
     * @param who {@code @handle} or e-mail address
     * @param required whether the meeting is hard to hold without them
     */
    @Transactional
    public ReviewMeeting add(Actor actor, long id, @Nullable List<String> who, boolean required) {
        ReviewMeeting before = changing.open(actor, id, null);
        Validation check = new Validation();
        List<Person> people = named.all(check, "people", who, AT_ONCE);
        List<Person> may = meetings.whoMaySee(before, people);
        people.stream()
                .filter(person -> !may.contains(person))
                .forEach(person -> check.error("people", "may not all see what this meeting takes: " + person.name()));
        check.throwIfAny();
        List<Long> fresh = people.stream()
                .map(Person::id)
                .filter(person -> !before.expects(person))
                .toList();
        people.forEach(person -> guests.put(id, guest(before, person, required)));
        String names = String.join(", ", people.stream().map(Person::name).toList());
        return touched(actor, before, "added " + names, What.GUESTS_ADDED, fresh);
    }

    private static Guest guest(ReviewMeeting meeting, Person person, boolean required) {
        List<String> why = meeting.guests().stream()
                .filter(guest -> guest.person() == person.id())
                .findFirst()
                .map(Guest::why)
                .orElse(List.of());
        return new Guest(person.id(), person.name(), required, why, true);
    }

    /** Takes somebody off the list; if people are invited, it is called off for them. */
    @Transactional
    public ReviewMeeting remove(Actor actor, long id, long person) {
        ReviewMeeting before = changing.open(actor, id, null);
        Guest gone = before.guests().stream()
                .filter(guest -> guest.person() == person)
                .findFirst()
                .orElseThrow(() -> new Missing("This person is no guest of this review meeting."));
        guests.leaveOut(id, person);
        return touched(actor, before, "took off " + gone.name(), What.GUESTS_REMOVED, List.of(person));
    }

    /**
     * Invites everybody who is a guest.
     *
     * @throws Conflict when they are invited already, when there is nobody or nothing to invite to, or when it began
     */
    @Transactional
    public ReviewMeeting invite(Actor actor, long id, @Nullable Long ifMatch) {
        ReviewMeeting before = changing.open(actor, id, ifMatch);
        if (before.stage() != Stage.PLANNED) {
            throw new Conflict(
                    before.stage() == Stage.INVITED
                            ? "Everybody is invited already; whoever is added is invited with that."
                            : "This review meeting is under way. Nobody is invited to it any more.");
        }
        if (before.guests().isEmpty() || before.topics().isEmpty()) {
            throw new Conflict(
                    before.guests().isEmpty()
                            ? "There is nobody to invite yet. Add guests first."
                            : "There is nothing to invite to yet. Take an incident in first.");
        }
        if (!before.startsAt().isAfter(clock.instant())) {
            throw new Conflict("It has begun by its plan. Move it first, or begin it without an invitation.");
        }
        table.update(Planning.at(before, Stage.INVITED));
        return changing.done(
                actor,
                before,
                "invited " + before.guests().size() + (before.guests().size() == 1 ? " person" : " people"),
                What.INVITED,
                before.guests().stream().map(Guest::person).toList());
    }

    private ReviewMeeting touched(Actor actor, ReviewMeeting before, String words, What what, List<Long> concerned) {
        table.touch(before.id());
        boolean told = before.stage() != Stage.PLANNED && !concerned.isEmpty();
        return changing.done(actor, before, words, told ? what : What.CHANGED, told ? concerned : List.of());
    }
}
