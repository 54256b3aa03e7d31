package dev.andon.whys.web;

import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import org.jspecify.annotations.Nullable;

/** A line as it was typed, and where it belongs. */
record Line(String text, @Nullable Long parent, @Nullable Integer position) {

    /**
     * @param parent what it would answer as it stands
     * @param after the line above it, if there is one
     */
    static Line typed(String typed, Tree tree, @Nullable Long parent, @Nullable Long after) {
        String text = typed.strip();
        Why above = after == null ? null : tree.find(after).orElse(null);
        if (text.startsWith(">")) {
            Long deeper = above == null ? parent : Long.valueOf(above.node());
            return new Line(text.substring(1).strip(), deeper, null);
        }
        while (text.startsWith("<") && above != null && above.parent() != null) {
            above = tree.get(above.parent());
            text = text.substring(1).strip();
        }
        return above == null ? new Line(text, parent, null) : new Line(text, above.parent(), tree.position(above) + 1);
    }
}
