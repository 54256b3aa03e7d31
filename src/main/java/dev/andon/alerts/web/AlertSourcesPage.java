package dev.andon.alerts.web;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSourceKind;
import dev.andon.alerts.AlertSources;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The monitoring tools, with what to paste into each. */
public record AlertSourcesPage(List<Shown> sources, Form form) {

    public record Shown(AlertSource source, String url, String snippet) {
        public String rule() {
            AlertSeverity severity = source.declareAtSeverity();
            return severity == null ? AlertSources.NEVER : severity.word();
        }
    }

    public static List<Option> kinds() {
        return Arrays.stream(AlertSourceKind.values())
                .filter(AlertSourceKind::spoken)
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }

    public static List<Option> rules() {
        return Stream.of(
                        new Option(AlertSources.NEVER, "Never by itself"),
                        new Option("critical", "For critical alerts"),
                        new Option("error", "For errors and worse"),
                        new Option("warning", "For warnings and worse"),
                        new Option("info", "For every alert"))
                .toList();
    }
}
