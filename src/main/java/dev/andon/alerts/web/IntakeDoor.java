package dev.andon.alerts.web;

import dev.andon.alerts.internal.dialect.Answer;
import dev.andon.alerts.internal.dialect.Refused;
import dev.andon.alerts.internal.intake.Intake;
import dev.andon.alerts.internal.intake.Message;
import dev.andon.alerts.internal.intake.Receipt.NotWritten;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a body, queues what it says, answers when that is durable: the same for every dialect. */
abstract class IntakeDoor extends HttpFilter {
    private static final Logger log = LoggerFactory.getLogger(IntakeDoor.class);
    /** Alertmanager gives up after ten seconds; an answer must come before. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final transient Intake intake;
    private final int largest;

    IntakeDoor(Intake intake, int largest) {
        this.intake = intake;
        this.largest = largest;
    }

    /** What to answer to this body; {@link #write} makes its messages durable. */
    protected abstract Answer take(HttpServletRequest request, byte[] body);

    protected abstract Answer overloaded();

    protected abstract Answer notWritten();

    protected abstract Answer tooLarge();

    /** Asked before the body is read. */
    protected void check(HttpServletRequest request) {}

    protected final void write(List<Message> messages) {
        intake.submit(messages).await(PATIENCE);
    }

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException {
        Answer answer = request.getMethod().equals("POST") ? answer(request) : Answer.onlyPost();
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        try {
            check(request);
            if (intake.isSaturated()) {
                return overloaded();
            }
            byte[] body = body(request);
            return body.length > largest ? tooLarge() : take(request, body);
        } catch (Refused refused) {
            return refused.answer();
        } catch (Intake.Overloaded full) {
            return overloaded();
        } catch (NotWritten lost) {
            log.warn("Messages were not accepted: {}", lost.getMessage());
            return notWritten();
        }
    }

    /** The body, or one byte more than is allowed. Its announced length saves a buffer of 16 KB a request. */
    private byte[] body(HttpServletRequest request) throws IOException {
        int announced = request.getContentLength();
        if (announced < 0 || announced > largest) {
            return request.getInputStream().readNBytes(largest + 1);
        }
        byte[] body = new byte[announced];
        int read = request.getInputStream().readNBytes(body, 0, announced);
        return read == announced ? body : Arrays.copyOf(body, read);
    }
}
