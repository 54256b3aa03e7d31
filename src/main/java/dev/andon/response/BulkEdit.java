package dev.andon.response;

import dev.andon.platform.problem.FieldError;
import java.util.List;

/**
 * How each incident took a change made to many.
 *
 * @param outcomes in the order the incidents were named
 */
public record BulkEdit(long id, List<Outcome> outcomes) {

    /** How it went in one incident. */
    public enum Result {
        CHANGED,
        /** Some of it; the errors say what was not. */
        PARTLY_CHANGED,
        /** Everything was so already. */
        UNCHANGED,
        REFUSED
    }

    /** @param changed what was: severity, status, tags or fields */
    public record Outcome(long number, Result result, List<String> changed, List<FieldError> errors) {

        static Outcome of(long number, List<String> changed, List<FieldError> errors) {
            Result clean = changed.isEmpty() ? Result.UNCHANGED : Result.CHANGED;
            Result marred = changed.isEmpty() ? Result.REFUSED : Result.PARTLY_CHANGED;
            return new Outcome(number, errors.isEmpty() ? clean : marred, changed, errors);
        }
    }

    public long count(Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
