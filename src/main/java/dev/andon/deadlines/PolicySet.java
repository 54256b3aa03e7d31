package dev.andon.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies in their order; the first that fits counts. */
public record PolicySet(List<Policy> policies) {

    public PolicySet {
        policies = policies.stream()
                .sorted(Comparator.comparingInt(Policy::position).thenComparing(Policy::key))
                .toList();
    }

    /** Those of these that are on. */
    public static PolicySet on(List<Policy> all) {
        return new PolicySet(all.stream().filter(Policy::isOn).toList());
    }

    /** The same with one more, or with that one as it would be. */
    public PolicySet with(Policy tried) {
        return new PolicySet(Stream.concat(
                        policies.stream().filter(one -> !one.key().equals(tried.key())), Stream.of(tried))
                .toList());
    }

    /** The one that counts for such follow-ups; empty for none. */
    public Optional<Policy> first(Traits traits) {
        return policies.stream().filter(policy -> policy.fits(traits)).findFirst();
    }
}
