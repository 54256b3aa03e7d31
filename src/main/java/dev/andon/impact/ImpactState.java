package dev.andon.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom an incident hurts and how its systems are.
 *
 * @param impacts in the order they were first said
 * @param systems those the incident is about in its order, then any other somebody spoke of
 */
public record ImpactState(List<Impact> impacts, List<AffectedSystem> systems) {

    public Optional<Impact> impact(long id) {
        return impacts.stream().filter(impact -> impact.id() == id).findFirst();
    }

    public Optional<AffectedSystem> system(String name) {
        return systems.stream().filter(system -> system.system().equals(name)).findFirst();
    }

    /** Whether anybody has said anything at all. */
    public boolean silent() {
        return impacts.isEmpty() && systems.stream().noneMatch(AffectedSystem::told);
    }

    /** When people say it began: the earliest time of an impact or of a system that was ill. */
    public Optional<Instant> beginning() {
        Stream<Instant> impacts = this.impacts.stream().flatMap(impact -> Stream.ofNullable(impact.since()));
        Stream<Instant> systems = this.systems.stream()
                .flatMap(system -> system.history().stream())
                .filter(said -> said.condition().isIll())
                .map(AffectedSystem.Said::since);
        return Stream.concat(impacts, systems).min(Instant::compareTo);
    }
}
