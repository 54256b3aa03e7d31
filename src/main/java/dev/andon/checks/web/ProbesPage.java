package dev.andon.checks.web;

import dev.andon.checks.Probe;
import dev.andon.checks.ProbeChange;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;

/** The endpoints that checklists may ask, and who changed them. */
public record ProbesPage(List<Probe> probes, Form form, List<ProbeChange> changes) {

    public static List<Option> kinds() {
        return Arrays.stream(Probe.Kind.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }
}
