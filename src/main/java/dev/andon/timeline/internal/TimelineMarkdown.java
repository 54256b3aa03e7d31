package dev.andon.timeline.internal;

import static dev.andon.learning.Retelling.cell;
import static dev.andon.learning.Retelling.plain;

import dev.andon.learning.Milestone;
import dev.andon.learning.Retelling;
import dev.andon.timeline.Confidence;
import dev.andon.timeline.Observer;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Stretch;
import dev.andon.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a timeline as a table of Markdown, as reports have it: times in UTC, and the entry each line rests on. */
public final class TimelineMarkdown {
    private static final String HEAD = "| Date/Time | Event |\n| --------- | ----- |\n";

    private final Function<Row, String> sentence;

    /** @param sentence what the log makes of an entry, as Markdown in one line */
    public TimelineMarkdown(Function<Row, String> sentence) {
        this.sentence = sentence;
    }

    /** The rows that are shown; empty when there are none. */
    public String of(Timeline timeline) {
        List<String> lines = new ArrayList<>();
        for (Stretch stretch : timeline.stretches(timeline.shown())) {
            if (stretch.group() != null) {
                lines.add(head(stretch));
            }
            stretch.rows().forEach(row -> lines.add(line(row, stretch.group() != null)));
        }
        return lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String head(Stretch stretch) {
        String note = stretch.note() == null ? "" : ". " + cell(stretch.note());
        return "| %s | **%s**%s |".formatted(span(stretch.from(), stretch.to()), cell(plain(stretch.title())), note);
    }

    private String line(Row row, boolean grouped) {
        StringBuilder text = new StringBuilder(grouped ? "– " : "");
        String milestones = row.milestones().stream().map(Milestone::label).collect(Collectors.joining(", "));
        boolean own = row.ref().kind() == Ref.Kind.MILESTONE;
        if (!milestones.isEmpty()) {
            text.append("**").append(milestones).append("**").append(own ? "" : ". ");
        }
        if (!own) {
            text.append(cell(row.title() == null ? sentence.apply(row) : plain(row.title())));
        }
        if (row.note() != null) {
            text.append(": ").append(cell(row.note()));
        }
        if (row.entry() != null) {
            text.append(' ').append(Retelling.cite(row.entry().seq()));
        }
        String witness = witness(row);
        return "| %s | %s%s |".formatted(when(row), text, witness.isEmpty() ? "" : " " + cell(witness));
    }

    private static String when(Row row) {
        String time = row.until() == null ? Retelling.second(row.at()) : span(row.at(), row.until());
        String sure =
                row.confidence() == Confidence.CERTAIN ? "" : row.confidence().sign() + " ";
        return sure + time + (row.margin() == 0 ? "" : " ± " + row.margin() + " min");
    }

    private static String span(Instant from, Instant to) {
        return from.equals(to) ? Retelling.second(from) : Retelling.second(from) + " to " + Retelling.second(to);
    }

    /** Only what is not the log's own clock is worth a word. */
    private static String witness(Row row) {
        List<String> words = new ArrayList<>();
        if (row.observer() == Observer.PERSON) {
            words.add("from memory");
        }
        if (row.confidence() != Confidence.CERTAIN) {
            words.add(row.confidence().label().toLowerCase(Locale.ROOT));
        }
        if (row.entry() == null && !row.source().isEmpty()) {
            words.add(
                    row.link() == null ? plain(row.source()) : "[%s](<%s>)".formatted(plain(row.source()), row.link()));
        }
        return words.isEmpty() ? "" : "*(" + String.join("; ", words) + ")*";
    }
}
