package dev.andon.impact.web;

import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Picture;
import dev.andon.impact.Bleeding;
import dev.andon.impact.Folded;
import dev.andon.impact.Signs;
import dev.andon.impact.Surroundings;
import dev.andon.response.Incident;
import dev.andon.ui.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is around an incident, as one viewer may see it.
 *
 * @param others live incidents on the same services that this viewer may see, by key
 * @param all whether nothing is folded
 * @param at when it was looked up
 */
public record BleedingPage(
        Incident incident,
        Surroundings around,
        Folded folded,
        Picture picture,
        Map<String, List<Incident>> others,
        boolean all,
        Instant at) {

    public List<Option> distances() {
        return IntStream.rangeClosed(1, Bleeding.FURTHEST)
                .mapToObj(n -> new Option(Integer.toString(n), n == 1 ? "1 step" : n + " steps"))
                .toList();
    }

    /** What is shown, level by level, what needs it first. */
    public SortedMap<Integer, List<Node>> levels() {
        SortedMap<Integer, List<Node>> levels = new TreeMap<>();
        folded.shown()
                .forEach(node -> levels.computeIfAbsent(node.level(), _ -> new ArrayList<>())
                        .add(node));
        return levels;
    }

    /** What a level is, in words. */
    public String level(int level) {
        if (level == 0) {
            return "Named here, or spoken of";
        }
        String far = Math.abs(level) == 1 ? "directly" : "at " + (Math.abs(level) - 1) + " remove";
        return (level < 0 ? "Needs it, " : "Is needed, ") + far;
    }

    public Signs signs(String key) {
        return around.signs(key);
    }

    public List<Incident> others(String key) {
        return others.getOrDefault(key, List.of());
    }

    /** Whether there is anything to say of it. */
    public boolean told(Node node) {
        return around.signs().containsKey(node.key()) && !signs(node.key()).equals(Signs.NONE)
                || others.containsKey(node.key());
    }

    /** What is folded, in words: "+37 healthy below payments". */
    public List<String> bunches() {
        return folded.bunches().stream().map(BleedingPictures::words).toList();
    }

    /** The same with everything unfolded, or with all that is healthy folded again. */
    public String other() {
        return "/incidents/%d/bleeding?distance=%d%s"
                .formatted(incident.number(), around.distance(), all ? "" : "&all=yes");
    }
}
