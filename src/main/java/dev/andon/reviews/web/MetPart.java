package dev.andon.reviews.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside a report: the meetings that take it. */
@Component
class MetPart implements ReportPart {
    private final ReviewMeetings meetings;
    private final Templates templates;

    MetPart(ReviewMeetings meetings, Templates templates) {
        this.meetings = meetings;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "met";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public @Nullable String render(Shell shell, Incident incident, Report report) {
        Shell.Viewer viewer = shell.viewer();
        if (viewer == null) {
            return null;
        }
        List<ReviewMeeting> taking = meetings.of(Actor.of(viewer), incident).stream()
                .filter(meeting -> meeting.topics().stream()
                        .anyMatch(topic -> topic.incident().id() == incident.id()
                                && topic.report().equals(report.key())))
                .toList();
        return taking.isEmpty() ? null : templates.render("reviews/met", Map.of("meetings", taking));
    }
}
