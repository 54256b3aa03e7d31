package dev.andon.whys;

import dev.andon.response.Incident;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whys of an incident with the names of their factors, for one viewer.
 *
 * @param factors by the id that nodes have
 */
public record Told(Incident incident, Tree tree, Map<Long, Factor> factors) {

    /** The factor that a node is; null when it is none. */
    public @Nullable Factor factor(Why why) {
        Why.Part part = why.part();
        return part == null ? null : factors.get(part.factor());
    }

    /** Every factor that plays a part here, in the order of the tree. */
    public List<Factor> all() {
        return tree.parts().stream()
                .flatMap(why -> Stream.ofNullable(factor(why)))
                .distinct()
                .toList();
    }
}
