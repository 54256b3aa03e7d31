package dev.andon.alerts.web;

import dev.andon.alerts.internal.dialect.AlertmanagerWebhook;
import dev.andon.alerts.internal.dialect.Answer;
import dev.andon.alerts.internal.intake.Intake;
import dev.andon.alerts.internal.intake.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** POST /alertmanager/{key} and /grafana/{key} */
final class AlertmanagerDoor extends IntakeDoor {
    private final transient AlertmanagerWebhook dialect;

    AlertmanagerDoor(AlertmanagerWebhook dialect, Intake intake) {
        super(intake, AlertmanagerWebhook.LARGEST);
        this.dialect = dialect;
    }

    @Override
    protected void check(HttpServletRequest request) {
        dialect.source(key(request));
    }

    @Override
    protected Answer take(HttpServletRequest request, byte[] body) {
        List<Message> messages = dialect.read(body, dialect.source(key(request)));
        write(messages);
        return AlertmanagerWebhook.accepted(messages.size());
    }

    private static String key(HttpServletRequest request) {
        // Pasted with a slash behind it, it is still the key; Alertmanager drops what is answered 404.
        String path = request.getRequestURI().replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    protected Answer overloaded() {
        return AlertmanagerWebhook.notNow();
    }

    @Override
    protected Answer notWritten() {
        return AlertmanagerWebhook.notNow();
    }

    @Override
    protected Answer tooLarge() {
        return AlertmanagerWebhook.tooLarge();
    }
}
