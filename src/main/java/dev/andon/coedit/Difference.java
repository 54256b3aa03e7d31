package dev.andon.coedit;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two versions, to be read: a little of what stayed around it.
 *
 * @param pieces in order of the text
 */
public record Difference(List<Piece> pieces) {
    private static final int AROUND = 120;

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        OMITTED,
        INSERTED,
        DELETED
    }

    /** @param text what is left out of a long stretch that stayed is an empty text */
    public record Piece(Kind kind, String text) {}

    /**
     * What of one text became another, by words. Where hardly a word stayed it was written anew, and reads better as one
     * text in the place of another than as scraps of both.
     */
    public static Difference between(String before, String after) {
        Difference byWords = of(before, Change.between(before, after));
        return byWords.isWrittenAnew(before, after) ? replaced(before, after) : byWords;
    }

    private boolean isWrittenAnew(String before, String after) {
        List<String> scraps = pieces.stream()
                .filter(piece -> piece.kind() == Kind.KEPT)
                .map(piece -> piece.text().strip())
                .toList();
        int kept = scraps.stream().mapToInt(String::length).sum();
        boolean omits = pieces.stream().anyMatch(piece -> piece.kind() == Kind.OMITTED);
        return !omits && scraps.size() > 2 && 2 * kept < Math.min(before.length(), after.length());
    }

    private static Difference replaced(String before, String after) {
        return new Difference(List.of(new Piece(Kind.DELETED, before), new Piece(Kind.INSERTED, after)));
    }

    static Difference of(String before, Change change) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < change.parts().size(); i++) {
            Change.Part part = change.parts().get(i);
            String covered = before.substring(at, at + part.length());
            String text = part.text();
            if (text == null) {
                keep(pieces, covered, i == 0, i == change.parts().size() - 1);
            } else {
                add(pieces, Kind.DELETED, covered);
                add(pieces, Kind.INSERTED, text);
            }
            at += part.length();
        }
        return new Difference(List.copyOf(pieces));
    }

    private static void keep(List<Piece> pieces, String text, boolean first, boolean last) {
        if (text.length() <= 2 * AROUND) {
            add(pieces, Kind.KEPT, text);
            return;
        }
        if (!first) {
            add(pieces, Kind.KEPT, text.substring(0, whole(text, AROUND)));
        }
        pieces.add(new Piece(Kind.OMITTED, ""));
        if (!last) {
            add(pieces, Kind.KEPT, text.substring(whole(text, text.length() - AROUND)));
        }
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
