package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.OwnStrip;
import dev.andon.ui.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules have to say to the one who looks. */
@Component
class OwnStrips {
    private final List<OwnStrip> strips;

    OwnStrips(List<OwnStrip> strips) {
        this.strips =
                strips.stream().sorted(Comparator.comparingInt(OwnStrip::order)).toList();
    }

    List<String> of(Shell shell, Actor viewer, Incident incident, @Nullable String runbook) {
        return strips.stream()
                .map(strip -> strip.render(shell, viewer, incident, runbook))
                .filter(Objects::nonNull)
                .toList();
    }
}
