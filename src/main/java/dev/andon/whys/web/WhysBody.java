package dev.andon.whys.web;

import dev.andon.whys.Factor;
import dev.andon.whys.Proof;
import dev.andon.whys.Told;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import dev.andon.whys.WhyChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whys of an incident as the API answers them.
 *
 * @param nodes as they are read: below each its answers
 */
record WhysBody(long incident, long version, List<Node> nodes) {

    static WhysBody of(Told told) {
        Tree tree = told.tree();
        List<Node> nodes =
                tree.outline().stream().map(why -> Node.of(told, why)).toList();
        return new WhysBody(told.incident().number(), tree.version(), nodes);
    }

    /**
     * @param parent null for what happened
     * @param position among those beside it, from 1
     */
    record Node(
            long node,
            @Nullable Long parent,
            int position,
            int depth,
            String text,
            String confidence,
            List<Proof> evidence,
            List<Long> also,
            @Nullable Part factor,
            long version,
            String writtenBy,
            Instant writtenAt) {

        static Node of(Told told, Why why) {
            Factor factor = told.factor(why);
            Why.Part part = why.part();
            return new Node(
                    why.node(),
                    why.parent(),
                    told.tree().position(why),
                    told.tree().depth(why),
                    why.text(),
                    why.confidence().word(),
                    why.evidence(),
                    why.also(),
                    factor == null || part == null ? null : Part.of(factor, part),
                    why.version(),
                    why.writtenBy(),
                    why.writtenAt());
        }
    }

    /** The factor that a node is, and which part it played. */
    record Part(
            String key,
            String name,
            String kind,
            String role,
            @Nullable String note,
            int incidents) {
        static Part of(Factor factor, Why.Part part) {
            return new Part(
                    factor.key(),
                    factor.name(),
                    factor.kind().word(),
                    part.role().word(),
                    part.note(),
                    factor.recurrence());
        }
    }

    /** What somebody did. */
    record Change(
            long change,
            long node,
            String what,
            Instant at,
            String by,
            String text,
            @Nullable String formerText,
            boolean undone) {
        static Change of(WhyChange change) {
            return new Change(
                    change.change(),
                    change.node(),
                    change.what().word(),
                    change.at(),
                    change.by(),
                    change.text(),
                    change.formerText(),
                    change.undone());
        }
    }
}
