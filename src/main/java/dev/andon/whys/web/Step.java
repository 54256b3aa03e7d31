package dev.andon.whys.web;

import dev.andon.platform.problem.Invalid;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a node in the outline: where it comes to stand. */
record Step(@Nullable Long parent, @Nullable Integer position) {

    /** @throws Invalid where there is no such step */
    static Step of(Tree tree, Why why, String to) {
        int position = tree.position(why);
        return switch (to) {
            case "up" -> new Step(why.parent(), Math.max(1, position - 1));
            case "down" -> new Step(why.parent(), position + 1);
            case "out" -> out(tree, why, position);
            case "in" -> in(tree, why, position);
            default -> throw new Invalid("to", "must be up, down, out or in");
        };
    }

    private static Step out(Tree tree, Why why, int position) {
        if (why.parent() == null) {
            return new Step(null, position);
        }
        Why parent = tree.get(why.parent());
        return new Step(parent.parent(), tree.position(parent) + 1);
    }

    private static Step in(Tree tree, Why why, int position) {
        List<Why> beside = why.parent() == null ? tree.tops() : tree.below(why.parent());
        return position == 1
                ? new Step(why.parent(), 1)
                : new Step(beside.get(position - 2).node(), null);
    }
}
