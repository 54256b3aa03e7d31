package dev.andon.reviews;

import dev.andon.reviews.MeetingChanged.What;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.internal.GuestTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the rules again who is to come, after something changed that they go by. Who was added or taken off by hand stays so. */
@Component
class Renewal {
    private final ReviewMeetings meetings;
    private final Audience audience;
    private final GuestTable guests;
    private final Changing changing;

    Renewal(ReviewMeetings meetings, Audience audience, GuestTable guests, Changing changing) {
        this.meetings = meetings;
        this.audience = audience;
        this.guests = guests;
        this.changing = changing;
    }

    /**
     * In the caller's transaction; whoever comes or goes by it is told when people are invited. While a meeting is under way
     * nobody comes or goes by a rule: a press on "next" would send an invitation to what is half over.
     */
    void renew(long id) {
        ReviewMeeting before = meetings.byId(id).orElseThrow();
        if (before.stage() == Stage.UNDERWAY) {
            return;
        }
        Set<Long> leftOut = guests.leftOut(id);
        Map<Long, Guest> now = before.guests().stream().collect(Collectors.toMap(Guest::person, Function.identity()));
        List<Guest> meant = audience.of(before).stream()
                .filter(guest -> !leftOut.contains(guest.person()))
                .toList();
        Set<Long> ids = meant.stream().map(Guest::person).collect(Collectors.toSet());
        List<Long> fresh =
                ids.stream().filter(person -> !now.containsKey(person)).toList();
        List<Long> gone = before.guests().stream()
                .filter(guest -> !guest.added() && !ids.contains(guest.person()))
                .map(Guest::person)
                .toList();
        meant.stream()
                .map(guest -> as(guest, now.get(guest.person())))
                .filter(guest -> !guest.equals(now.get(guest.person())))
                .forEach(guest -> guests.put(id, guest));
        before.guests().stream()
                .filter(guest -> guest.added() && !ids.contains(guest.person()))
                .forEach(guest ->
                        guests.put(id, new Guest(guest.person(), guest.name(), guest.required(), List.of(), true)));
        gone.forEach(person -> guests.remove(id, person));
        tell(id, before, What.GUESTS_ADDED, fresh);
        tell(id, before, What.GUESTS_REMOVED, gone);
    }

    /** One who was added by hand keeps what was said of them, and gets the reasons. */
    private static Guest as(Guest meant, @Nullable Guest now) {
        return now != null && now.added()
                ? new Guest(meant.person(), meant.name(), now.required(), meant.why(), true)
                : meant;
    }

    private void tell(long id, ReviewMeeting before, What what, List<Long> people) {
        if (before.stage() != Stage.PLANNED && !people.isEmpty()) {
            changing.tell(meetings.byId(id).orElseThrow(), what, people);
        }
    }
}
