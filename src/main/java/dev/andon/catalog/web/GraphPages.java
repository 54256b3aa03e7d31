package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Item;
import dev.andon.catalog.Picture;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.catalog.Snapshot;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The neighbourhood of one or more services, as a picture and as a list. What is asked is the address. */
@Controller
class GraphPages {
    private static final int PER_ROW = 6;
    private static final int BOX = 168;
    private static final int MOST = 20;

    private final Catalog catalog;
    private final States states;

    GraphPages(Catalog catalog, States states) {
        this.catalog = catalog;
        this.states = states;
    }

    /** @param service keys, aliases or names, with commas between */
    @GetMapping("/catalog/graph")
    @May(Access.VIEWER)
    ModelAndView graph(
            Actor actor,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(name = "needed_by", defaultValue = "2") String neededBy,
            @RequestParam(defaultValue = "2") String needs,
            @RequestParam(defaultValue = "") String hard,
            @RequestParam(defaultValue = "") String all) {
        Snapshot now = catalog.now();
        List<String> unknown = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Arrays.stream(service.split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .forEach(word -> now.resolve(word)
                        .map(Item::key)
                        .or(() -> now.item(word).map(Item::key))
                        .ifPresentOrElse(keys::add, () -> unknown.add(word)));
        Reach reach =
                new Reach(levels(neededBy), levels(needs), !hard.isEmpty(), all.isEmpty() ? Reach.NARROW : Reach.WIDE);
        Graph graph = Graph.around(now, keys, reach);
        Map<String, State> known = states.of(actor);
        Map<Integer, List<Node>> levels = new TreeMap<>();
        graph.nodes()
                .forEach(node -> levels.computeIfAbsent(node.level(), _ -> new ArrayList<>())
                        .add(node));
        return Pages.page(
                "catalog/graph",
                new GraphPage(
                        service, keys, unknown, reach, graph, levels, Picture.of(graph, known, PER_ROW, BOX), known));
    }

    private static int levels(String asked) {
        return asked.matches("\\d") ? Math.min(Reach.FURTHEST, Integer.parseInt(asked)) : 2;
    }
}
