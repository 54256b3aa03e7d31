package dev.andon.playbook.internal;

import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Named;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Retires what somebody removes from the parts that logs and reports speak of, whether or not any does: that it could be
 * removed for good would tell that no incident used it, or that one does which the reader may not know of.
 */
@Component
class Retirement {
    /** Sections whose keys are written down elsewhere. */
    private static final List<String> REMEMBERED =
            List.of("severities", "types", "roles", "checklists", "reports", "fields");

    /** The new playbook with everything in it that the old one had and that must stay readable, marked as retired. */
    Named kept(Named before, Named after) {
        Named kept = after;
        for (String section : REMEMBERED) {
            kept = kept(section, Pieces.list(before, section), kept);
        }
        return kept;
    }

    private Named kept(String section, List<Piece> before, Named after) {
        if (!(after.parts().get(section) instanceof Listing)) {
            return after; // left out by mistake; the reading will say so
        }
        List<Piece> parts = new ArrayList<>(Pieces.list(after, section));
        for (int i = 0; i < before.size(); i++) {
            String key = String.valueOf(Pieces.word(before.get(i), "key"));
            if (Pieces.indexOf(parts, key) < 0 && before.get(i) instanceof Named named) {
                parts.add(place(section, key, i, parts), Pieces.with(loose(named, after), "retired", Pieces.yes()));
            }
        }
        return Pieces.withList(after, section, parts);
    }

    /** Where it was; a severity where its number says. */
    private static int place(String section, String key, int before, List<Piece> parts) {
        if (!section.equals("severities")) {
            return Math.min(before, parts.size());
        }
        int place = 0;
        while (place < parts.size()
                && String.valueOf(Pieces.word(parts.get(place), "key")).compareTo(key) < 0) {
            place++;
        }
        return place;
    }

    /** What is retired applies to nothing, so it lets go of what may be gone as well. */
    private static Named loose(Named retired, Named after) {
        Named loose = retired;
        for (String name : List.of("when", "types", "condition", "phase")) {
            loose = Pieces.without(loose, name);
        }
        String report = Pieces.word(loose, "report");
        List<Piece> reports = Pieces.list(after, "reports");
        if (report != null && Pieces.indexOf(reports, report) < 0 && !reports.isEmpty()) {
            String first = Pieces.word(reports.getFirst(), "key");
            return first == null ? loose : Pieces.with(loose, "report", Pieces.quoted(first));
        }
        return loose;
    }
}
