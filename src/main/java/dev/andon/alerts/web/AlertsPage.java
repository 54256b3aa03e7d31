package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertStatus;
import dev.andon.catalog.Service;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of alerts.
 *
 * @param services what each is about, by the id of the alert, where the catalog knows
 * @param after the beat it was read at; what came later is told by the stream
 * @param silent whether no alert ever came
 * @param next the URL of the next page
 */
public record AlertsPage(
        List<Alert> alerts,
        Map<Long, Service> services,
        Form form,
        Map<Long, String> sources,
        long after,
        boolean silent,
        @Nullable String next,
        @Nullable String first,
        String here) {

    public List<Option> sourceOptions() {
        return sources.entrySet().stream()
                .map(source -> new Option(source.getKey().toString(), source.getValue()))
                .toList();
    }

    public List<Option> statusOptions() {
        Stream<Option> each =
                Arrays.stream(AlertStatus.values()).map(status -> new Option(status.word(), capital(status.word())));
        return Stream.concat(
                        Stream.of(new Option(Filters.OPEN, "Open")),
                        Stream.concat(each, Stream.of(new Option(Filters.ANY, "Any"))))
                .toList();
    }

    public List<Option> severityOptions() {
        return Arrays.stream(AlertSeverity.values())
                .map(severity -> new Option(severity.word(), capital(severity.word())))
                .toList();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
