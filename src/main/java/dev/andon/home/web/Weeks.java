package dev.andon.home.web;

import dev.andon.response.Incidents.Declared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many incidents there were in each of the last twelve weeks, the present one last.
 *
 * <p>What it says in words follows a control chart for counts: single weeks differ by chance about as much as the root
 * of the mean, so only what lies three of those away is worth a word. Anything finer would be reading tea leaves.
 */
public record Weeks(List<Week> weeks) {
    static final int COUNT = 12;
    static final Duration SPAN = Duration.ofDays(7L * COUNT);
    private static final int ENOUGH = 12;
    private static final int HEIGHT = 74;
    private static final int STEP = 20;
    private static final int BAR = 15;

    public record Week(int worst, int major, int others) {
        int all() {
            return worst + major + others;
        }
    }

    /** A piece of the picture, in its own units: 240 by 74. */
    public record Bar(int x, int y, int height, String css) {
        public int width() {
            return BAR;
        }
    }

    static Weeks of(List<Declared> declared) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int week = i;
            List<Declared> of = declared.stream().filter(d -> d.week() == week).toList();
            int worst = count(of, "sev1");
            int major = count(of, "sev2");
            weeks.add(
                    new Week(worst, major, of.stream().mapToInt(Declared::count).sum() - worst - major));
        }
        return new Weeks(weeks);
    }

    private static int count(List<Declared> of, String severity) {
        return of.stream()
                .filter(d -> d.severity().equals(severity))
                .mapToInt(Declared::count)
                .sum();
    }

    public int total() {
        return weeks.stream().mapToInt(Week::all).sum();
    }

    public List<Bar> bars() {
        int most = weeks.stream().mapToInt(Week::all).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            Week week = weeks.get(i);
            int y = HEIGHT;
            y = stack(bars, i, y, week.others(), most, "");
            y = stack(bars, i, y, week.major(), most, "s2");
            stack(bars, i, y, week.worst(), most, "s1");
        }
        return bars;
    }

    /** Answers where the next piece stands. A few incidents are drawn no taller than they would be among six. */
    private static int stack(List<Bar> bars, int week, int bottom, int count, int most, String css) {
        if (count == 0) {
            return bottom;
        }
        int height = Math.max(3, count * (HEIGHT - 8) / Math.max(6, most));
        bars.add(new Bar(week * STEP, bottom - height, height, css));
        return bottom - height - 2;
    }

    /** For those who do not see the picture. */
    public String inWords() {
        return "Incidents in each of twelve weeks, the present one last: "
                + weeks.stream().map(week -> Integer.toString(week.all())).collect(Collectors.joining(", "));
    }

    public String verdict() {
        if (total() == 0) {
            return "None declared in twelve weeks.";
        }
        if (total() < ENOUGH) {
            return "Too few to speak of a trend.";
        }
        List<Week> before = weeks.subList(0, COUNT - 1);
        double mean = before.stream().mapToInt(Week::all).average().orElse(0);
        return weeks.getLast().all() > mean + 3 * Math.sqrt(mean)
                ? "More in the last seven days than chance would explain."
                : "Within the usual range; no trend to act on.";
    }
}
