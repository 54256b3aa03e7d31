package dev.andon.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says where in incidents a search found something. */
@Component
public class Passages {
    private static final int SHOWN = 3;

    private final List<WordSource> sources;

    Passages(List<WordSource> sources) {
        this.sources = sources;
    }

    /**
     * The best places by the incident's number, at most three for each; none where only its title, summary or services fit.
     *
     * @param incidents that the viewer may see
     */
    public Map<Long, List<Passage>> of(List<Incident> incidents, String query) {
        Map<Long, List<Passage>> found = new HashMap<>();
        if (query.isBlank() || incidents.isEmpty()) {
            return found;
        }
        for (WordSource source : sources) {
            Map<Long, List<Passage>> there = source.passages(incidents, query);
            incidents.forEach(incident -> there.getOrDefault(incident.id(), List.of())
                    .forEach(passage -> found.computeIfAbsent(incident.number(), _ -> new ArrayList<>())
                            .add(passage)));
        }
        found.replaceAll((_, all) -> List.copyOf(all.subList(0, Math.min(SHOWN, all.size()))));
        return found;
    }
}
