package dev.andon.sharing;

import dev.andon.sharing.Secret.Hit;
import java.util.ArrayList;
import java.util.List;

/** Where a text says what is redacted. */
public final class Redactions {
    private Redactions() {}

    /** @param redacted whether customers do not read it */
    public record Piece(String words, boolean redacted) {}

    /** The text in pieces, in its order. */
    public static List<Piece> pieces(String text, List<Redaction> redactions) {
        Secrets secrets = Secrets.of(redactions.stream()
                .map(one -> Secret.words(one.words(), one.instead()))
                .toList());
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hit hit : secrets.hits(text)) {
            pieces.add(new Piece(text.substring(at, hit.from()), false));
            pieces.add(new Piece(text.substring(hit.from(), hit.to()), true));
            at = hit.to();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }
}
