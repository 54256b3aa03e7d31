package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.reviews.Organising;
import dev.andon.reviews.Programme;
import dev.andon.reviews.Proposals;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Rota;
import dev.andon.reviews.web.MeetingViews.Names;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Review meetings that come and that were, and what the next could take. */
@Controller
class ListPages {
    private static final int SIZE = 30;
    private static final int TURNS = 4;
    private static final int GLANCE = 3;
    private static final int PROPOSED = 20;

    private final ReviewMeetings meetings;
    private final Proposals proposals;
    private final Organising organising;
    private final Programme programme;
    private final People people;

    ListPages(ReviewMeetings meetings, Proposals proposals, Organising organising, Programme programme, People people) {
        this.meetings = meetings;
        this.proposals = proposals;
        this.organising = organising;
        this.programme = programme;
        this.people = people;
    }

    @GetMapping("/reviews")
    @May(Access.VIEWER)
    ModelAndView upcoming(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        Slice<ReviewMeeting> found = meetings.upcoming(actor, Cursor.read(cursor, 2), SIZE);
        List<Rota.Turn> turns = organising.rota().people().isEmpty() ? List.of() : organising.next(TURNS);
        return Pages.page(
                "reviews/list",
                new MeetingViews.Lists(
                        Links.of(actor),
                        "/reviews",
                        found.items(),
                        turns,
                        proposals.of(actor, GLANCE),
                        names(found.items(), turns),
                        next("/reviews", found),
                        cursor == null ? null : "/reviews"));
    }

    @GetMapping("/reviews/past")
    @May(Access.VIEWER)
    ModelAndView past(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        Slice<ReviewMeeting> found = meetings.past(actor, Cursor.read(cursor, 2), SIZE);
        return Pages.page(
                "reviews/list",
                new MeetingViews.Lists(
                        Links.of(actor),
                        "/reviews/past",
                        found.items(),
                        List.of(),
                        List.of(),
                        names(found.items(), List.of()),
                        next("/reviews/past", found),
                        cursor == null ? null : "/reviews/past"));
    }

    @GetMapping("/reviews/proposals")
    @May(Access.VIEWER)
    ModelAndView proposals(Actor actor) {
        List<Option> open = meetings.upcoming(actor, null, SIZE).items().stream()
                .map(meeting -> new Option(Long.toString(meeting.id()), meeting.title()))
                .toList();
        return Pages.page(
                "reviews/proposals",
                new MeetingViews.Proposed(Links.of(actor), proposals.of(actor, PROPOSED), open, programme.rules()));
    }

    private static @Nullable String next(String path, Slice<ReviewMeeting> found) {
        return found.nextCursor() == null ? null : path + "?cursor=" + found.nextCursor();
    }

    private Names names(Collection<ReviewMeeting> found, List<Rota.Turn> turns) {
        List<Long> ids = Stream.concat(
                        found.stream().map(ReviewMeeting::organiser),
                        turns.stream()
                                .flatMap(turn -> Stream.concat(
                                        Stream.ofNullable(turn.person()), Stream.ofNullable(turn.instead()))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Names(people.byIds(ids));
    }
}
