package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.internal.TieRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an incident has to do with others, from its own log and from theirs, as far as the viewer may know of them. */
@Component
public class Tied {
    private final Incidents incidents;
    private final TieRows rows;

    Tied(Incidents incidents, TieRows rows) {
        this.incidents = incidents;
        this.rows = rows;
    }

    /**
     * One tie, read as a sentence: this incident is … that one.
     *
     * @param kind {@code merged_into}, {@code part_of}, {@code has_part}, {@code received}, or a {@link LinkKind}'s word
     * @param label the same for people
     */
    public record Tie(String kind, String label, Incident other) {

        public boolean isLink() {
            return LinkKind.of(kind).isPresent();
        }
    }

    /** Every tie to an incident the viewer may see; of others there is no sign. */
    public List<Tie> of(Actor viewer, Incident incident) {
        List<Tie> found = new ArrayList<>();
        survivor(viewer, incident).ifPresent(into -> found.add(new Tie("merged_into", "Merged into", into)));
        Other parent = incident.ties().parent();
        if (parent != null) {
            incidents
                    .byNumber(viewer, parent.number())
                    .ifPresent(other -> found.add(new Tie("part_of", "Part of", other)));
        }
        List<Incident> pointing = rows.pointingAt(incident.number());
        pointing.stream()
                .filter(other -> other.ties().isPartOf(incident.number()))
                .forEach(child -> found.add(new Tie("has_part", "Has as a part", child)));
        pointing.stream()
                .filter(other -> other.ties().isMergedInto(incident.number()))
                .forEach(one -> found.add(new Tie("received", "Received by merge", one)));
        incident.ties()
                .links()
                .forEach(link -> incidents
                        .byNumber(viewer, link.to().number())
                        .ifPresent(other -> found.add(tie(link.kind(), other))));
        for (Incident other : pointing) {
            other.ties().links().stream()
                    .filter(link -> link.to().number() == incident.number())
                    .forEach(link -> found.add(tie(link.kind().inverse(), other)));
        }
        found.removeIf(tie -> !Incidents.maySee(viewer, tie.other()));
        return List.copyOf(found);
    }

    private static Tie tie(LinkKind kind, Incident other) {
        return new Tie(kind.word(), kind.label(), other);
    }

    /** Where a merged incident goes on, if the viewer may know. */
    public Optional<Incident> survivor(Actor viewer, Incident incident) {
        Ties.Merge merge = incident.ties().merged();
        return merge == null
                ? Optional.empty()
                : incidents.byNumber(viewer, merge.into().number());
    }
}
