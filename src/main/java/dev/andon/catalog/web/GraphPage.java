package dev.andon.catalog.web;

import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Picture;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A neighbourhood.
 *
 * @param asked as it was typed
 * @param keys what of it the catalog knows
 * @param unknown what it does not
 */
public record GraphPage(
        String asked,
        List<String> keys,
        List<String> unknown,
        Reach reach,
        Graph graph,
        Map<Integer, List<Node>> levels,
        Picture picture,
        Map<String, State> states) {

    public List<Option> depths() {
        return IntStream.rangeClosed(0, Reach.FURTHEST)
                .mapToObj(n -> new Option(Integer.toString(n), n == 0 ? "none" : n == 1 ? "1 level" : n + " levels"))
                .toList();
    }

    /** What a level is, in words. */
    public String level(int level) {
        if (level == 0) {
            return "Asked about";
        }
        String far = Math.abs(level) == 1 ? "directly" : "at " + (Math.abs(level) - 1) + " remove";
        return (level < 0 ? "Needs it, " : "Is needed, ") + far;
    }

    public int folded(int level) {
        return graph.folded().getOrDefault(level, 0);
    }

    /** The same with everything unfolded. */
    public String unfolded() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/catalog/graph")
                .queryParam("service", "{service}")
                .queryParam("needed_by", reach.neededBy())
                .queryParam("needs", reach.needs())
                .queryParam("all", "yes");
        if (reach.hardOnly()) {
            uri.queryParam("hard", "yes");
        }
        return uri.encode().buildAndExpand(Map.of("service", asked)).toUriString();
    }
}
