package dev.andon.alerts.web;

import dev.andon.alerts.internal.dialect.Answer;
import dev.andon.alerts.internal.dialect.PagerDutyEvents;
import dev.andon.alerts.internal.intake.Intake;
import dev.andon.alerts.internal.intake.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** POST /v2/enqueue */
final class PagerDutyDoor extends IntakeDoor {
    private final transient PagerDutyEvents dialect;

    PagerDutyDoor(PagerDutyEvents dialect, Intake intake) {
        super(intake, PagerDutyEvents.LARGEST);
        this.dialect = dialect;
    }

    @Override
    protected Answer take(HttpServletRequest request, byte[] body) {
        Message message = dialect.read(body, request.getHeader("X-Routing-Key"));
        write(List.of(message));
        return PagerDutyEvents.accepted(message);
    }

    @Override
    protected Answer overloaded() {
        return PagerDutyEvents.throttled();
    }

    @Override
    protected Answer notWritten() {
        return PagerDutyEvents.notWritten();
    }

    @Override
    protected Answer tooLarge() {
        return PagerDutyEvents.tooLarge();
    }
}
