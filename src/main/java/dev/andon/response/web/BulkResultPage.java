package dev.andon.response.web;

import dev.andon.response.BulkEdit;
import dev.andon.response.BulkEdit.Outcome;
import dev.andon.response.BulkEdit.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each incident took a change made to many.
 *
 * @param titles of those the viewer may see, by number
 */
public record BulkResultPage(BulkEdit edit, Map<Long, String> titles) {

    /** What needs another look comes first. */
    public List<Outcome> outcomes() {
        return Stream.concat(
                        edit.outcomes().stream()
                                .filter(outcome -> !outcome.errors().isEmpty()),
                        edit.outcomes().stream()
                                .filter(outcome -> outcome.errors().isEmpty()))
                .toList();
    }

    /** "3 changed, 1 refused". */
    public String summary() {
        return Stream.of(Result.CHANGED, Result.PARTLY_CHANGED, Result.UNCHANGED, Result.REFUSED)
                .filter(result -> edit.count(result) > 0)
                .map(result -> edit.count(result) + " " + label(result).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    public static String label(Result result) {
        return switch (result) {
            case CHANGED -> "Changed";
            case PARTLY_CHANGED -> "Partly changed";
            case UNCHANGED -> "As it was";
            case REFUSED -> "Not changed";
        };
    }

    public static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
