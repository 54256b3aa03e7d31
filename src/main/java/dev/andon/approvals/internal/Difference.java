package dev.andon.approvals.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.andon.learning.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What two texts of a report have not in common, line by line. */
public final class Difference {
    private static final int AROUND = 2;

    private Difference() {}

    /** @param kind {@code same}, {@code gone}, {@code new}, or {@code gap} where lines are left out */
    public record Line(String kind, String text) {}

    /** A report as it is compared: every word that its hash is of. */
    public static String text(Report report) {
        return report.sections().stream()
                .map(section -> "## " + section.heading() + "\n\n" + section.body())
                .collect(Collectors.joining("\n\n", "# " + report.title() + "\n\n", "\n"));
    }

    /** Only what changed, with a line or two around it; empty when they are the same. */
    public static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int at = delta.getSource().getPosition();
            same(lines, old.subList(done, at), done == 0, false);
            delta.getSource().getLines().forEach(line -> lines.add(new Line("gone", line)));
            delta.getTarget().getLines().forEach(line -> lines.add(new Line("new", line)));
            done = at + delta.getSource().size();
        }
        if (!lines.isEmpty()) {
            same(lines, old.subList(done, old.size()), false, true);
        }
        return List.copyOf(lines);
    }

    private static void same(List<Line> lines, List<String> stretch, boolean first, boolean last) {
        int head = first ? 0 : Math.min(AROUND, stretch.size());
        int tail = last ? 0 : Math.min(AROUND, stretch.size() - head);
        stretch.subList(0, head).forEach(line -> lines.add(new Line("same", line)));
        if (stretch.size() > head + tail) {
            lines.add(new Line("gap", "…"));
        }
        stretch.subList(stretch.size() - tail, stretch.size()).forEach(line -> lines.add(new Line("same", line)));
    }
}
