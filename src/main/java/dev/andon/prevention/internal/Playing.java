package dev.andon.prevention.internal;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.whys.Factor;
import dev.andon.whys.Factors;
import dev.andon.whys.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The factors that play a part in an incident and do no good. */
final class Playing {
    private Playing() {}

    static Collection<Factor> in(Factors factors, Actor viewer, Incident incident) {
        return factors.of(viewer, incident).values().stream()
                .distinct()
                .filter(factor -> does(factor, incident))
                .toList();
    }

    /** Whether a factor plays a part in an incident that does no good. */
    static boolean does(Factor factor, Incident incident) {
        return factor.in(incident).stream().anyMatch(played -> played.role() != Role.HELPED);
    }

    /** Its key and those of its other names. */
    static List<String> keys(Factor factor) {
        return Stream.concat(Stream.of(factor.key()), factor.aliases().stream().map(Factor.Alias::key))
                .toList();
    }
}
