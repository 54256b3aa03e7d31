package dev.andon.impact.web;

import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Picture;
import dev.andon.catalog.Picture.Cell;
import dev.andon.catalog.Picture.Link;
import dev.andon.impact.Condition;
import dev.andon.impact.Folded;
import dev.andon.impact.Folded.Bunch;
import dev.andon.impact.Signs;
import dev.andon.impact.Surroundings;
import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws what is bleeding: each box says how it is by colour, by a sign and by words. */
final class BleedingPictures {
    private static final int PER_ROW = 6;
    private static final int BOX = 168;

    private final Surroundings around;
    private final Map<String, List<Incident>> others;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private BleedingPictures(Surroundings around, Map<String, List<Incident>> others) {
        this.around = around;
        this.others = others;
    }

    static Picture of(Surroundings around, Folded folded, Map<String, List<Incident>> others) {
        return new BleedingPictures(around, others).of(folded);
    }

    private Picture of(Folded folded) {
        folded.shown().forEach(node -> cells.add(cell(node)));
        around.graph().edges().forEach(edge -> links.add(Link.of(edge)));
        int n = 0;
        for (Bunch bunch : folded.bunches()) {
            String key = "+" + n++;
            cells.add(bunch(key, bunch));
            if (bunch.at() != null) {
                boolean above = bunch.level() < 0;
                links.add(new Link(above ? key : bunch.at(), above ? bunch.at() : key, false, words(bunch)));
            }
        }
        return Picture.of(inOrder(), links, PER_ROW, BOX);
    }

    private Cell cell(Node node) {
        Signs signs = around.signs(node.key());
        boolean named = around.affected().contains(node.key());
        String css = "node " + tone(signs) + (named ? " asked" : "") + (node.retired() ? " retired" : "");
        return new Cell(
                node.key(),
                node.level(),
                node.name(),
                node.key(),
                below(node, signs),
                also(node, signs),
                css,
                node.tier() == null,
                node.href());
    }

    private static String tone(Signs signs) {
        if (signs.said() == null) {
            return signs.alerts().isEmpty() ? "quiet" : "slow";
        }
        return signs.said() == Condition.DEGRADED ? "slow" : signs.said().word();
    }

    private static String below(Node node, Signs signs) {
        int alerts = signs.alerts().size();
        if (signs.said() != null) {
            return signs.said().sign() + " " + signs.said().word();
        }
        if (alerts > 0) {
            return "! " + alerts(alerts);
        }
        return node.tier() == null ? "vendor" : "tier " + node.tier();
    }

    private @Nullable String also(Node node, Signs signs) {
        List<String> words = new ArrayList<>();
        if (signs.said() != null && !signs.alerts().isEmpty()) {
            words.add("! " + alerts(signs.alerts().size()));
        }
        if (!signs.changes().isEmpty()) {
            words.add("changed");
        }
        others.getOrDefault(node.key(), List.of()).stream()
                .limit(1)
                .forEach(other -> words.add("INC-" + other.number()));
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    private static String alerts(int count) {
        return count + (count == 1 ? " alert" : " alerts");
    }

    private static Cell bunch(String key, Bunch bunch) {
        String label = "+" + bunch.count() + " healthy";
        return new Cell(key, bunch.level(), words(bunch), label, where(bunch), null, "node bunch", false, null);
    }

    /** "+37 healthy below payments". */
    static String words(Bunch bunch) {
        return "+%d healthy %s".formatted(bunch.count(), where(bunch));
    }

    private static String where(Bunch bunch) {
        if (bunch.level() == 0) {
            return "named here";
        }
        String side = bunch.level() < 0 ? "above" : "below";
        return bunch.at() == null ? "further " + side : side + " " + bunch.at();
    }

    /** Level by level outwards from the middle, each under what it hangs on, so that few lines cross. */
    private List<Cell> inOrder() {
        Map<Integer, List<Cell>> levels = new TreeMap<>();
        cells.forEach(cell ->
                levels.computeIfAbsent(cell.level(), _ -> new ArrayList<>()).add(cell));
        Map<String, Double> places = new HashMap<>();
        Map<String, List<String>> tied = new HashMap<>();
        for (Link link : links) {
            tied.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
            tied.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
        }
        Map<Integer, List<Cell>> sorted = new LinkedHashMap<>();
        levels.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> Math.abs(one.getKey())))
                .forEach(level -> {
                    List<Cell> row = level.getValue().stream()
                            .sorted(Comparator.comparingDouble(cell -> middle(cell, tied, places)))
                            .toList();
                    for (int i = 0; i < row.size(); i++) {
                        places.put(row.get(i).key(), (i % PER_ROW + 0.5) / Math.min(PER_ROW, row.size()));
                    }
                    sorted.put(level.getKey(), row);
                });
        return sorted.values().stream().flatMap(List::stream).toList();
    }

    private static double middle(Cell cell, Map<String, List<String>> tied, Map<String, Double> places) {
        return tied.getOrDefault(cell.key(), List.of()).stream()
                .filter(places::containsKey)
                .mapToDouble(places::get)
                .average()
                .orElse(0.5);
    }
}
