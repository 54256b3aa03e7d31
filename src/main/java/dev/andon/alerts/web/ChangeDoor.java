package dev.andon.alerts.web;

import dev.andon.alerts.internal.ChangeTable;
import dev.andon.alerts.internal.ChangeTable.Draft;
import dev.andon.alerts.internal.dialect.Answer;
import dev.andon.alerts.internal.dialect.PagerDutyChanges;
import dev.andon.alerts.internal.dialect.PagerDutyEvents;
import dev.andon.alerts.internal.intake.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** POST /v2/change/enqueue. Written one by one: a pipeline says a few a minute. */
final class ChangeDoor extends IntakeDoor {
    private static final Logger log = LoggerFactory.getLogger(ChangeDoor.class);
    private static final int AT_ONCE = 3;
    private static final long PATIENCE_SECONDS = 5;

    private final transient PagerDutyChanges dialect;
    private final transient ChangeTable changes;
    /** So that a pipeline gone mad never takes the connections that alerts and people need. */
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    ChangeDoor(PagerDutyChanges dialect, ChangeTable changes, Intake intake) {
        super(intake, PagerDutyEvents.LARGEST);
        this.dialect = dialect;
        this.changes = changes;
    }

    @Override
    protected Answer take(HttpServletRequest request, byte[] body) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notWritten();
        }
        try {
            return kept(dialect.read(body, request.getHeader("X-Routing-Key")));
        } finally {
            places.release();
        }
    }

    private Answer kept(Draft draft) {
        try {
            changes.insert(draft);
            return PagerDutyChanges.accepted();
        } catch (DataAccessException | TransactionException lost) {
            log.warn("A change event of {} was not accepted", draft.source(), lost);
            return notWritten();
        }
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
