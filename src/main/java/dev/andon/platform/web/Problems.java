package dev.andon.platform.web;

import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one place that says what a failed request is answered with. */
@Component
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonProblems json;

    Problems(JsonProblems json) {
        this.json = json;
    }

    Problem of(Exception failure, String method, String path) {
        TooLarge tooLarge = TooLarge.in(failure);
        if (tooLarge != null) {
            return tooLarge.problem();
        }
        if (Garbled.in(failure)) {
            return Garbled.problem();
        }
        return switch (failure) {
            case Refusal refusal -> Problem.of(refusal);
            case HttpMessageNotReadableException e -> body(e);
            case NoResourceFoundException e -> missing(path);
            case NoHandlerFoundException e -> missing(path);
            case MissingServletRequestParameterException e -> field(e.getParameterName(), "is required");
            case MissingRequestHeaderException e -> field(e.getHeaderName(), "is required");
            // A path such as /incidents/abc names nothing.
            case MissingPathVariableException e -> missing(path);
            case MethodArgumentTypeMismatchException e -> parameter(e, path);
            case TypeMismatchException e -> field(String.valueOf(e.getPropertyName()), JsonProblems.expected(type(e)));
            case HttpRequestMethodNotSupportedException e -> method(e);
            case HttpMediaTypeNotSupportedException e -> mediaType(e);
            case HttpMediaTypeNotAcceptableException e -> notAcceptable(e);
            case DataAccessResourceFailureException e -> unavailable(e, method, path);
            case CannotCreateTransactionException e -> unavailable(e, method, path);
            case ErrorResponse e -> plain(failure, e.getStatusCode(), method, path);
            default -> fault(failure, method, path);
        };
    }

    private Problem body(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal);
            }
            if (cause instanceof JacksonException e) {
                return json.of(e);
            }
        }
        return unreadable("This request needs a body: a JSON object.");
    }

    private static Problem parameter(MethodArgumentTypeMismatchException e, String path) {
        boolean inThePath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        return inThePath ? missing(path) : field(e.getName(), JsonProblems.expected(type(e)));
    }

    private static Class<?> type(TypeMismatchException e) {
        Class<?> required = e.getRequiredType();
        return required == null ? Object.class : required;
    }

    private static Problem missing(String path) {
        return Problem.of(404, "not-found", "There is nothing at " + path + ".");
    }

    private static Problem method(HttpRequestMethodNotSupportedException e) {
        String[] supported = e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods();
        String allowed = String.join(", ", supported) + (supported.length > 1 ? " do" : " does");
        return Problem.of(405, "method-not-allowed", "%s does not work here; %s.".formatted(e.getMethod(), allowed));
    }

    private static Problem mediaType(HttpMediaTypeNotSupportedException e) {
        MediaType sent = e.getContentType();
        String what = sent == null ? "The header Content-Type is missing" : "The body was sent as " + sent;
        return Problem.of(
                415,
                "unsupported-media-type",
                what + "; this takes " + MediaType.toString(e.getSupportedMediaTypes()) + ".");
    }

    private static Problem notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return Problem.of(
                406,
                "not-acceptable",
                "The header Accept leaves nothing to answer with; this answers "
                        + MediaType.toString(e.getSupportedMediaTypes()) + ".");
    }

    private static Problem field(String name, String message) {
        return Problem.of(400, "unreadable", name + " " + message + ".", List.of(new FieldError(name, message)));
    }

    private static Problem unreadable(String detail) {
        return Problem.of(400, "unreadable", detail);
    }

    private static Problem unavailable(Exception failure, String method, String path) {
        log.error("{} {} could not reach the database", method, path, failure);
        return Problem.of(503, "unavailable", "The database does not answer right now. Try again in a moment.");
    }

    private static Problem plain(Exception failure, HttpStatusCode status, String method, String path) {
        if (status.is5xxServerError()) {
            return fault(failure, method, path);
        }
        return Problem.of(status.value(), "refused", "This request was refused as it stands.");
    }

    private static Problem fault(Exception failure, String method, String path) {
        log.error("{} {} failed", method, path, failure);
        return Problem.fault();
    }
}
