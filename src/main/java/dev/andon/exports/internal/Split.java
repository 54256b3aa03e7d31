package dev.andon.exports.internal;

import dev.andon.exports.Manuscript.Part;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a document apart into the sections it was made of. */
public final class Split {
    private static final Pattern CITATION = Pattern.compile("\\[\\d{1,9}]: \\S+");

    private final List<String> lines;
    private final List<ReportSection> sections;

    private Split(String document, List<ReportSection> sections) {
        this.lines = document.lines().toList();
        this.sections = sections;
    }

    /** Sections whose heading does not stand in the document, because their name was changed since, are left out. */
    public static List<Part> of(String document, List<ReportSection> sections) {
        return new Split(document, sections).parts();
    }

    /** A line of a document that begins a section. */
    public record Start(int line, ReportSection section) {}

    /** Where each section begins, in order. */
    public static List<Start> starts(String document, List<ReportSection> sections) {
        return new Split(document, sections).starts();
    }

    /** The first of the definitions at the end that make citations links; the number of lines when there are none. */
    public static int citations(List<String> lines) {
        int at = lines.size();
        while (at > 0
                && (lines.get(at - 1).isBlank()
                        || CITATION.matcher(lines.get(at - 1)).matches())) {
            at--;
        }
        return at;
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        int line = 0;
        for (ReportSection section : sections) {
            int found = find(section, line);
            if (found >= 0) {
                starts.add(new Start(found, section));
                line = found + 1;
            }
        }
        return starts;
    }

    private int find(ReportSection section, int from) {
        String fence = "";
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            String mark = line.strip().startsWith("```") ? "```" : line.strip().startsWith("~~~") ? "~~~" : "";
            fence = mark.isEmpty() ? fence : fence.isEmpty() ? mark : fence.equals(mark) ? "" : fence;
            boolean begins = isPoint(section)
                    ? line.startsWith("* " + section.heading() + ":")
                    : line.equals("#".repeat(section.level()) + " " + section.heading());
            if (begins && fence.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is written as a point of a list: with its label, and in the case of a field its value. */
    private static boolean isPoint(ReportSection section) {
        return section.form() == Form.ITEM || section.isField();
    }

    private List<Part> parts() {
        List<Start> starts = starts();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).line() : citations(lines);
            parts.add(part(starts.get(i), end));
        }
        return parts;
    }

    private Part part(Start start, int end) {
        ReportSection section = start.section();
        boolean item = isPoint(section);
        List<String> below = lines.subList(start.line() + 1, Math.max(start.line() + 1, end));
        String body = item
                ? lines.get(start.line()).substring(section.heading().length() + 3) + "\n" + unindented(below)
                : String.join("\n", below);
        return new Part(
                section.key(),
                section.level(),
                section.form().name().toLowerCase(Locale.ROOT),
                section.heading(),
                body.strip());
    }

    private static String unindented(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.startsWith("  ") ? line.substring(2) : line)
                        .toList());
    }
}
