package dev.andon.playbook.internal;

import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some sections of a playbook, to be laid over a whole one without covering what it says. */
public record Supplement(Named sections) {

    /** The playbook with what only the supplement has. */
    public Named over(Named tree) {
        Named filled = tree;
        for (Map.Entry<String, Piece> section : sections.parts().entrySet()) {
            List<Piece> entries = new ArrayList<>(Pieces.list(tree, section.getKey()));
            Pieces.list(sections, section.getKey()).forEach(entry -> lay(entry, entries));
            filled = Pieces.withList(filled, section.getKey(), entries);
        }
        return filled;
    }

    private static void lay(Piece entry, List<Piece> entries) {
        int at = Pieces.indexOf(entries, String.valueOf(Pieces.word(entry, "key")));
        if (at < 0) {
            entries.add(entry);
        } else if (entry instanceof Named said && entries.get(at) instanceof Named there) {
            entries.set(at, filled(there, said));
        }
    }

    private static Named filled(Named there, Named said) {
        Named filled = there;
        for (Map.Entry<String, Piece> part : said.parts().entrySet()) {
            Piece before = there.parts().get(part.getKey());
            if (before == null
                    || before instanceof Listing listing && listing.parts().isEmpty()) {
                filled = Pieces.with(filled, part.getKey(), part.getValue());
            }
        }
        return filled;
    }
}
