package dev.andon.reviews.meeting.web;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.reviews.MeetingTabs;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.web.MeetingViews.Place;
import java.util.UUID;
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

    /** The id of a question that was typed or chosen; null for none. */
    static @Nullable UUID question(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Invalid(field, "is no question of this review meeting");
        }
        return UUID.fromString(typed);
    }

    /** A number that was typed or chosen; null for none or for what is no number. */
    static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.strip().matches("\\d{1,18}") ? null : Long.valueOf(typed.strip());
    }
}
