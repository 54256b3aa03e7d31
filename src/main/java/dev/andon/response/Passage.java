package dev.andon.response;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where a search found something.
 *
 * @param where for people: "Log, entry 12", "Report, Detection"
 * @param href its address
 * @param pieces the words around it, those that were looked for marked
 */
public record Passage(String where, String href, List<Piece> pieces) {
    /** What PostgreSQL puts around the words it found; nobody may type these characters. */
    public static final String HEADLINE = "StartSel=\u0001, StopSel=\u0002, MaxWords=24, MinWords=10, MaxFragments=1";

    /** @param hit whether it was looked for */
    public record Piece(String text, boolean hit) {}

    /** From what PostgreSQL's {@code ts_headline} answered with the options of {@link #HEADLINE}. */
    public static Passage of(String where, String href, String headline) {
        List<Piece> pieces = new ArrayList<>();
        String flat = headline.replaceAll("\\s+", " ").strip();
        int at = 0;
        while (at < flat.length()) {
            boolean hit = flat.charAt(at) == '\u0001';
            int end = flat.indexOf(hit ? '\u0002' : '\u0001', at);
            int until = end < 0 ? flat.length() : end;
            pieces.add(new Piece(flat.substring(hit ? at + 1 : at, until), hit));
            at = hit ? until + 1 : until;
        }
        return new Passage(where, href, List.copyOf(pieces));
    }
}
