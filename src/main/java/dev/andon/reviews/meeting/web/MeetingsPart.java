package dev.andon.reviews.meeting.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.MinuteTaking;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside a report: the review meetings that take it, and what is left of those that were held. */
@Component
class MeetingsPart implements ReportPart {
    private final ReviewMeetings meetings;
    private final MinuteTaking minutes;
    private final Templates templates;

    MeetingsPart(ReviewMeetings meetings, MinuteTaking minutes, Templates templates) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "review-meetings";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public @Nullable String render(Shell shell, Incident incident, Report report) {
        Shell.Viewer viewer = shell.viewer();
        if (viewer == null) {
            return null;
        }
        List<ReviewMeeting> found = meetings.of(Actor.of(viewer), incident).stream()
                .filter(meeting -> meeting.stage() != ReviewMeeting.Stage.CANCELLED)
                .filter(meeting -> takes(meeting, incident, report))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        Map<Long, Boolean> written = new HashMap<>();
        found.forEach(meeting -> written.put(meeting.id(), minutes.of(meeting).isPresent()));
        return templates.render("reviews/meeting/beside", Map.of("page", new MeetingViews.Beside(found, written)));
    }

    private static boolean takes(ReviewMeeting meeting, Incident incident, Report report) {
        return meeting.topics().stream()
                .anyMatch(topic ->
                        topic.incident().id() == incident.id() && topic.report().equals(report.key()));
    }
}
