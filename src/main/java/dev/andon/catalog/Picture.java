package dev.andon.catalog;

import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.catalog.ServiceStates.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A graph laid out to be drawn: levels as rows, what needs above, what is needed below. */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines, List<More> more) {
    private static final int BOX = 44;
    private static final int LINE = 14;
    private static final int GAP = 14;
    private static final int ROWS = 24;
    private static final int BETWEEN = 40;
    private static final int MARGIN = 8;

    /**
     * Something to draw.
     *
     * @param level its row; 0 for the middle
     * @param title what it is called in full
     * @param label what stands in the box, as far as it fits
     * @param below a few words under it
     * @param also more of them in a line of their own, or null
     * @param css how it is drawn, classes of {@code catalog.css}
     * @param round whether its ends are round, as a vendor's
     * @param href where it leads, or null
     */
    public record Cell(
            String key,
            int level,
            String title,
            String label,
            String below,
            @Nullable String also,
            String css,
            boolean round,
            @Nullable String href) {}

    /**
     * A cell in its place.
     *
     * @param label the cell's, as far as it fits
     * @param below likewise
     * @param also likewise
     */
    public record Box(
            Cell cell,
            int x,
            int y,
            int width,
            int height,
            String label,
            String below,
            @Nullable String also) {
        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * From one cell to another.
     *
     * @param told the same in words
     */
    public record Link(String from, String to, boolean hard, String told) {
        public static Link of(Edge edge) {
            String how = edge.strength() == Dependency.Strength.HARD ? "needs" : "can use";
            String note = edge.note().isEmpty() ? "" : ": " + edge.note();
            String told = "%s %s %s%s".formatted(edge.from(), how, edge.to(), note);
            return new Link(edge.from(), edge.to(), edge.strength() == Dependency.Strength.HARD, told);
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
        List<Cell> cells = graph.nodes().stream()
                .map(node -> cell(node, states.get(node.key())))
                .toList();
        List<Link> links = graph.edges().stream().map(Link::of).toList();
        return new Layout(perRow, boxWidth).of(cells, links, graph.folded());
    }

    /** Cells in the order in which they stand in their rows, and what goes from one to another. */
    public static Picture of(List<Cell> cells, List<Link> links, int perRow, int boxWidth) {
        return new Layout(perRow, boxWidth).of(cells, links, Map.of());
    }

    private static Cell cell(Node node, @Nullable State state) {
        String kind = node.tier() == null ? "vendor" : "tier " + node.tier();
        String what = node.retired() ? kind + ", retired" : kind;
        String below = state != null ? sign(state) + " " + state.word() : what;
        String tone = state == null ? "" : " " + state.tone().name().toLowerCase(Locale.ROOT);
        String css = "node" + tone + (node.level() == 0 ? " asked" : "") + (node.retired() ? " retired" : "")
                + (node.tier() == null ? " vendor" : "");
        return new Cell(
                node.key(), node.level(), node.name(), node.key(), below, null, css, node.tier() == null, node.href());
    }

    private static String sign(State state) {
        return state.tone() == Tone.DOWN ? "◆" : "■";
    }

    private static final class Layout {
        private final int perRow;
        private final int boxWidth;
        private final Map<String, Box> boxes = new HashMap<>();
        private final List<Box> inOrder = new ArrayList<>();
        private final List<More> more = new ArrayList<>();
        private int y = MARGIN;
        private int height = BOX;

        Layout(int perRow, int boxWidth) {
            this.perRow = perRow;
            this.boxWidth = boxWidth;
        }

        Picture of(List<Cell> cells, Collection<Link> links, Map<Integer, Integer> folded) {
            if (cells.stream().anyMatch(cell -> cell.also() != null)) {
                height = BOX + LINE;
            }
            Map<Integer, List<Cell>> levels = new TreeMap<>();
            cells.forEach(cell ->
                    levels.computeIfAbsent(cell.level(), _ -> new ArrayList<>()).add(cell));
            int widest = levels.values().stream().mapToInt(List::size).max().orElse(1);
            int width = 2 * MARGIN + rowWidth(Math.min(perRow, widest));
            levels.forEach((level, row) -> row(row, level, folded.getOrDefault(level, 0), width));
            List<Line> lines = new ArrayList<>();
            for (Link link : links) {
                Box from = boxes.get(link.from());
                Box to = boxes.get(link.to());
                if (from != null && to != null) {
                    lines.add(new Line(path(from, to), link.hard(), link.told()));
                }
            }
            return new Picture(width, y - BETWEEN + MARGIN + bend(links), inOrder, lines, more);
        }

        /** Room for what goes round below the last row. */
        private int bend(Collection<Link> links) {
            int last = inOrder.stream().mapToInt(Box::y).max().orElse(0);
            boolean round = links.stream().anyMatch(link -> inRow(link.from(), last) && inRow(link.to(), last));
            return round ? LINE : 0;
        }

        private boolean inRow(String key, int row) {
            Box box = boxes.get(key);
            return box != null && box.y() == row;
        }

        private int rowWidth(int count) {
            return count * boxWidth + (count - 1) * GAP;
        }

        private void row(List<Cell> cells, int level, int folded, int width) {
            int rows = (cells.size() + perRow - 1) / perRow;
            int most = (cells.size() + rows - 1) / rows;
            for (int from = 0; from < cells.size(); from += most) {
                List<Cell> row = cells.subList(from, Math.min(cells.size(), from + most));
                int x = (width - rowWidth(row.size())) / 2;
                for (Cell cell : row) {
                    put(cell, x);
                    x += boxWidth + GAP;
                }
                y += height + (from + most < cells.size() ? ROWS : 0);
            }
            if (folded > 0) {
                more.add(new More(width / 2, y + 15, level, folded));
                y += 20;
            }
            y += BETWEEN;
        }

        private void put(Cell cell, int x) {
            int room = boxWidth - (cell.round() ? 24 : 18);
            String also = cell.also() == null ? null : Fit.beginning(room, 10.5, cell.also());
            String below = Fit.beginning(room, 10.5, cell.below());
            Box box = new Box(cell, x, y, boxWidth, height, Fit.in(room, 12, cell.label()), below, also);
            boxes.put(cell.key(), box);
            inOrder.add(box);
        }

        /** From the lower edge of one to the upper edge of the other; round the side where they stand in one row. */
        private static String path(Box from, Box to) {
            if (from.y() == to.y()) {
                int bend = from.y() + from.height() + 22;
                return "M%d %d C%d %d %d %d %d %d"
                        .formatted(
                                from.middle(),
                                from.y() + from.height(),
                                from.middle(),
                                bend,
                                to.middle(),
                                bend,
                                to.middle(),
                                to.y() + to.height());
            }
            boolean down = from.y() < to.y();
            int begin = down ? from.y() + from.height() : from.y();
            int end = down ? to.y() : to.y() + to.height();
            int half = (begin + end) / 2;
            return "M%d %d C%d %d %d %d %d %d"
                    .formatted(from.middle(), begin, from.middle(), half, to.middle(), half, to.middle(), end);
        }
    }
}
