package dev.andon.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent can be read and makes no sense; every wrong field is named. */
public final class Invalid extends Refusal {
    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String type() {
        return "invalid";
    }
}
