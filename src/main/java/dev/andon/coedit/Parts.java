package dev.andon.coedit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a change part by part; what belongs together becomes one part, as CodeMirror does it. */
final class Parts {
    private final List<Piece> pieces = new ArrayList<>();

    /** One that may still grow. */
    private static final class Piece {
        private int length;
        private final @Nullable StringBuilder text;

        private Piece(int length, @Nullable String text) {
            this.length = length;
            this.text = text == null ? null : new StringBuilder(text);
        }

        private boolean keeps() {
            return text == null;
        }

        private boolean deletes() {
            return text != null && text.isEmpty();
        }

        private void grow(int more, String inserted) {
            length += more;
            if (text != null) {
                text.append(inserted);
            }
        }

        private Change.Part part() {
            return new Change.Part(length, text == null ? null : text.toString());
        }
    }

    int size() {
        return pieces.size();
    }

    Parts keep(int length) {
        if (length > 0) {
            Piece last = last();
            if (last != null && last.keeps()) {
                last.grow(length, "");
            } else {
                pieces.add(new Piece(length, null));
            }
        }
        return this;
    }

    Parts replace(int length, String text) {
        return replace(length, text, false);
    }

    /** @param join whether it continues the part before it */
    Parts replace(int length, String text, boolean join) {
        if (length == 0 && text.isEmpty()) {
            return this;
        }
        Piece last = last();
        boolean deletion = last != null && last.deletes() && text.isEmpty();
        boolean insertion = last != null && last.length == 0 && length == 0;
        if (last != null && (deletion || insertion || join)) {
            last.grow(length, text);
        } else {
            pieces.add(new Piece(length, text));
        }
        return this;
    }

    private @Nullable Piece last() {
        return pieces.isEmpty() ? null : pieces.getLast();
    }

    Change change() {
        return new Change(pieces.stream().map(Piece::part).toList());
    }
}
