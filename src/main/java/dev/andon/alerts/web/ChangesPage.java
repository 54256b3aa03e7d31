package dev.andon.alerts.web;

import dev.andon.alerts.Change;
import dev.andon.alerts.ChangeKind;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed.
 *
 * @param silent whether nobody ever told of a change
 * @param example a command that tells of one, ready to paste
 * @param next the URL of the next page
 */
public record ChangesPage(
        List<Change> changes,
        Form form,
        boolean silent,
        String example,
        @Nullable String next,
        @Nullable String first) {

    public static List<Option> kinds() {
        return Arrays.stream(ChangeKind.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }
}
