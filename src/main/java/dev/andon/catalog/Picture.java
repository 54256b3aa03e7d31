package dev.andon.catalog;

import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.catalog.ServiceStates.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A graph laid out to be drawn: levels as rows, what needs above, what is needed below. */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines, List<More> more) {
    private static final int BOX = 44;
    private static final int GAP = 14;
    private static final int BETWEEN = 40;
    private static final int MARGIN = 8;

    /**
     * @param label the key, as far as it fits
     * @param below a few words under it: a state, else what it is
     * @param css how it is drawn
     */
    public record Box(Node node, int x, int y, int width, String label, String below, String css) {
        public int middle() {
            return x + width / 2;
        }

        public int height() {
            return BOX;
        }
    }

    /** @param path in the language of SVG */
    public record Line(String path, boolean hard, String told) {}

    /** So many more at a level. */
    public record More(int x, int y, int level, int count) {}

    /**
     * @param perRow how many boxes stand side by side before a level goes on in another row
     * @param boxWidth how wide each is
     */
    public static Picture of(Graph graph, Map<String, State> states, int perRow, int boxWidth) {
        return new Layout(states, perRow, boxWidth).of(graph);
    }

    private static final class Layout {
        private final Map<String, State> states;
        private final int perRow;
        private final int boxWidth;
        private final List<Box> boxes = new ArrayList<>();
        private final List<More> more = new ArrayList<>();
        private int y = MARGIN;

        Layout(Map<String, State> states, int perRow, int boxWidth) {
            this.states = states;
            this.perRow = perRow;
            this.boxWidth = boxWidth;
        }

        Picture of(Graph graph) {
            Map<Integer, List<Node>> levels = new TreeMap<>();
            graph.nodes()
                    .forEach(node -> levels.computeIfAbsent(node.level(), _ -> new ArrayList<>())
                            .add(node));
            int widest = levels.values().stream().mapToInt(List::size).max().orElse(1);
            int width = 2 * MARGIN + rowWidth(Math.min(perRow, widest));
            levels.forEach((level, nodes) -> row(nodes, level, graph.folded().getOrDefault(level, 0), width));
            Map<String, Box> byKey = new HashMap<>();
            boxes.forEach(box -> byKey.put(box.node().key(), box));
            List<Line> lines = new ArrayList<>();
            for (Edge edge : graph.edges()) {
                Box from = byKey.get(edge.from());
                Box to = byKey.get(edge.to());
                if (from != null && to != null) {
                    lines.add(new Line(path(from, to), edge.strength() == Dependency.Strength.HARD, told(edge)));
                }
            }
            return new Picture(width, y - BETWEEN + MARGIN, boxes, lines, more);
        }

        private int rowWidth(int count) {
            return count * boxWidth + (count - 1) * GAP;
        }

        private void row(List<Node> nodes, int level, int folded, int width) {
            for (int from = 0; from < nodes.size(); from += perRow) {
                List<Node> row = nodes.subList(from, Math.min(nodes.size(), from + perRow));
                int x = (width - rowWidth(row.size())) / 2;
                for (Node node : row) {
                    boxes.add(box(node, x));
                    x += boxWidth + GAP;
                }
                y += BOX + (from + perRow < nodes.size() ? GAP : 0);
            }
            if (folded > 0) {
                more.add(new More(width / 2, y + 15, level, folded));
                y += 20;
            }
            y += BETWEEN;
        }

        private Box box(Node node, int x) {
            State state = states.get(node.key());
            String below = state != null ? sign(state) + " " + state.word() : kind(node);
            return new Box(
                    node, x, y, boxWidth, cut(node.key(), boxWidth / 7), cut(below, boxWidth / 6), css(node, state));
        }

        private static String sign(State state) {
            return state.tone() == Tone.DOWN ? "◆" : "■";
        }

        private static String kind(Node node) {
            String kind = node.tier() == null ? "vendor" : "tier " + node.tier();
            return node.retired() ? kind + ", retired" : kind;
        }

        private static String css(Node node, @Nullable State state) {
            String tone = state == null ? "" : " " + state.tone().name().toLowerCase(Locale.ROOT);
            return "node" + tone + (node.level() == 0 ? " asked" : "") + (node.retired() ? " retired" : "")
                    + (node.tier() == null ? " vendor" : "");
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }

        private static String told(Edge edge) {
            String how = edge.strength() == Dependency.Strength.HARD ? "needs" : "can use";
            return "%s %s %s%s"
                    .formatted(edge.from(), how, edge.to(), edge.note().isEmpty() ? "" : ": " + edge.note());
        }

        /** From the lower edge of one to the upper edge of the other; round the side where they stand in one row. */
        private static String path(Box from, Box to) {
            if (from.y() == to.y()) {
                int bend = from.y() + BOX + 22;
                return "M%d %d C%d %d %d %d %d %d"
                        .formatted(
                                from.middle(),
                                from.y() + BOX,
                                from.middle(),
                                bend,
                                to.middle(),
                                bend,
                                to.middle(),
                                to.y() + BOX);
            }
            boolean down = from.y() < to.y();
            int begin = down ? from.y() + BOX : from.y();
            int end = down ? to.y() : to.y() + BOX;
            int half = (begin + end) / 2;
            return "M%d %d C%d %d %d %d %d %d"
                    .formatted(from.middle(), begin, from.middle(), half, to.middle(), half, to.middle(), end);
        }
    }
}
