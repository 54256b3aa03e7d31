package dev.andon.platform.web;

import dev.andon.platform.problem.FieldError;
import java.io.CharConversionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a JSON body in the words of the one who sent it: line and column, or the field. */
@Component
class JsonProblems {
    private static final int MOST_NAMES = 20;

    private final JsonMapper json;

    JsonProblems(JsonMapper json) {
        this.json = json;
    }

    Problem of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e -> field(path(e), "is unknown" + known(e));
            case MismatchedInputException e -> mismatch(e);
            case InputCoercionException e -> field(path(e), "is a number out of range");
            case StreamConstraintsException e -> unreadable("The body is not JSON we take: it is nested too deeply.");
            case StreamReadException e -> syntax(e);
            case JacksonIOException e -> broken(e);
            default -> field(path(failure), "could not be read");
        };
    }

    private Problem mismatch(MismatchedInputException e) {
        if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
            return unreadable("The body is complete, yet something follows it%s.".formatted(where(e)));
        }
        Class<?> target = e.getTargetType();
        if (e.getPath().isEmpty()) {
            return unreadable("The body %s.".formatted(target == null ? "could not be read" : expected(target)));
        }
        return field(
                path(e), target == null ? "could not be read" : target.isEnum() ? words(target) : expected(target));
    }

    private static Problem syntax(StreamReadException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return unreadable("The body ends before it is complete%s.".formatted(where(e)));
        }
        String message = firstLine(e.getOriginalMessage());
        if (message.contains("UTF-8")) {
            return unreadable("The body is not valid UTF-8%s.".formatted(where(e)));
        }
        return unreadable("The body is not valid JSON%s: %s.".formatted(where(e), message));
    }

    private static Problem broken(JacksonIOException e) {
        return e.getCause() instanceof CharConversionException
                ? unreadable("The body is not valid UTF-8.")
                : unreadable("The body could not be read to its end.");
    }

    /** What a value of that type must look like. */
    static String expected(Class<?> type) {
        if (type == String.class) {
            return "must be text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == Instant.class) {
            return "must be a time with an offset, such as 2026-11-20T09:30:00Z";
        }
        if (type == LocalDate.class) {
            return "must be a date such as 2026-11-20";
        }
        if (List.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class)
                .contains(type)) {
            return "must be a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type.isEnum() ? "must be one of the known words" : "must be an object";
    }

    private String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> json.valueToTree(constant).asString())
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    private static String known(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        if (known == null || known.isEmpty() || known.size() > MOST_NAMES) {
            return "";
        }
        return known.stream().map(Object::toString).collect(Collectors.joining(", ", "; known here are ", ""));
    }

    /** The way to the field as its sender would write it: {@code services[2].name}. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll(": enable `.*", "") // advice for us, not for the sender
                .replaceAll("[.:;\\s]+$", "");
    }

    private static Problem field(String path, String message) {
        return Problem.of(400, "unreadable", path + " " + message + ".", List.of(new FieldError(path, message)));
    }

    private static Problem unreadable(String detail) {
        return Problem.of(400, "unreadable", detail);
    }
}
