package dev.andon.reviews.meeting.web;

import dev.andon.people.Actor;
import dev.andon.reviews.MeetingTabs;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.web.MeetingViews.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a page of a meeting stands. */
@Component
class Places {
    private final ReviewMeetings meetings;
    private final MeetingTabs tabs;

    Places(ReviewMeetings meetings, MeetingTabs tabs) {
        this.meetings = meetings;
        this.tabs = tabs;
    }

    /** @throws dev.andon.platform.problem.Missing if there is no such meeting, or none that the viewer may know of */
    Place find(Actor viewer, long id) {
        ReviewMeeting meeting = meetings.find(viewer, id);
        return new Place(meeting, tabs.of(meeting));
    }

    /** The id of a person who looks; null for a program that is nobody. */
    static @Nullable Long me(Actor viewer) {
        return viewer.isPerson() ? viewer.personId() : null;
    }

    /** A number that was typed or chosen; null for none or for what is no number. */
    static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.strip().matches("\\d{1,18}") ? null : Long.valueOf(typed.strip());
    }
}
