package dev.andon.reviews.web;

import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Revision;
import dev.andon.reviews.Inspection;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.web.MeetingJson.Meeting;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the API answers about a review meeting. */
@Component
class Answers {
    private final Inspection inspection;
    private final String home;

    Answers(Inspection inspection, AndonSettings settings) {
        this.inspection = inspection;
        this.home = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** With how ready each report is. */
    Meeting json(ReviewMeeting meeting) {
        return Meeting.of(meeting, home, inspection::of);
    }

    Meeting listed(ReviewMeeting meeting) {
        return Meeting.of(meeting, home);
    }

    ResponseEntity<Meeting> ok(ReviewMeeting meeting) {
        return ResponseEntity.ok().eTag(Revision.etag(meeting.version())).body(json(meeting));
    }

    ResponseEntity<Meeting> created(ReviewMeeting meeting) {
        return ResponseEntity.created(URI.create("/api/v1" + meeting.path()))
                .eTag(Revision.etag(meeting.version()))
                .body(json(meeting));
    }
}
