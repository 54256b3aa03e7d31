package dev.andon.reviews.meeting.web;

import dev.andon.reviews.MeetingPart;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.Answers;
import dev.andon.reviews.meeting.Invitations;
import dev.andon.reviews.meeting.internal.QuestionTable;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a meeting: who said that they come, and the file for one's calendar. */
@Component
class ComingPart implements MeetingPart {
    private final Answers answers;
    private final QuestionTable questions;
    private final Invitations invitations;
    private final Templates templates;

    ComingPart(Answers answers, QuestionTable questions, Invitations invitations, Templates templates) {
        this.answers = answers;
        this.questions = questions;
        this.invitations = invitations;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "coming";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable String render(Shell shell, ReviewMeeting meeting) {
        Shell.Viewer viewer = shell.viewer();
        if (meeting.stage() == ReviewMeeting.Stage.CANCELLED) {
            return null;
        }
        MeetingViews.Coming coming = new MeetingViews.Coming(
                meeting,
                answers.of(meeting),
                viewer == null ? null : viewer.id(),
                questions.open(meeting.id()),
                invitations.isInvited(meeting));
        return templates.render("reviews/meeting/coming", Map.of("shell", shell, "page", coming));
    }
}
