package dev.andon.learning.internal;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small things one does to Markdown. */
public final class Md {
    private static final Pattern CITATION = Pattern.compile("\\[(\\^?)(\\d{1,9})]");

    private Md() {}

    /** Text that is no Markdown: what looks like markup is shown as typed. */
    public static String plain(String text) {
        return line(text).replaceAll("([\\\\`*\\[\\]<])", "\\\\$1");
    }

    /** Markdown in one line, so that it fits a list item or a cell. */
    public static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** One line that does not end the cell it stands in. */
    public static String cell(String line) {
        return line.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** A reference to an entry; {@link #citations} makes it a link. */
    public static String cite(long seq) {
        return "[" + seq + "]";
    }

    static String cite(Collection<Long> seqs) {
        return seqs.stream().map(Md::cite).collect(Collectors.joining(" "));
    }

    /**
     * Link definitions for the entries a text cites, for example {@code [14]: /incidents/205#entry-14}. Markdown's own
     * reference links: the text stays readable as it is, and a number in a code block stays a number. A citation may be
     * written as a footnote, {@code [^14]}, too.
     *
     * @param room the address of the incident's room
     * @param lastSeq a higher number is no entry and stays as typed
     */
    public static String citations(String text, String room, long lastSeq) {
        TreeMap<Long, TreeSet<String>> cited = new TreeMap<>();
        Matcher matcher = CITATION.matcher(text);
        while (matcher.find()) {
            long seq = Long.parseLong(matcher.group(2));
            if (seq >= 1 && seq <= lastSeq) {
                cited.computeIfAbsent(seq, _ -> new TreeSet<>()).add(matcher.group(1) + seq);
            }
        }
        return cited.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(label -> "[%s]: %s#entry-%d".formatted(label, room, entry.getKey())))
                .collect(Collectors.joining("\n"));
    }
}
