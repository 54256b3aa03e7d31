package dev.andon.interventions;

import dev.andon.interventions.Policy.Offered;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the policy is to be; all of it.
 *
 * @param clearing all, risky or none: which interventions wait for the commander
 * @param clearingBySeverity what differs, by key of a severity; null for nothing
 * @param clashDistance 1 to {@link Policy#FURTHEST}
 * @param hintAtRestricted absent means no
 * @param options what is suggested; null for nothing
 */
public record ChangePolicy(
        @Nullable String clearing,
        @Nullable Map<String, @Nullable String> clearingBySeverity,
        @Nullable Integer clashDistance,
        @Nullable Boolean hintAtRestricted,
        @Nullable List<@Nullable OfferedOption> options) {
    private static final int MOST = 30;

    /** As somebody typed it; the words of {@link Offered}. */
    public record OfferedOption(
            @Nullable String kind,
            @Nullable String text,
            @Nullable Integer minutes,
            @Nullable String reversible,
            @Nullable String risk) {}

    Policy checked(Validation check, Playbook playbook, long version) {
        int distance = clashDistance == null ? 0 : clashDistance;
        check.check(
                distance >= 1 && distance <= Policy.FURTHEST,
                "clash_distance",
                "must be between 1 and " + Policy.FURTHEST);
        List<@Nullable OfferedOption> all = options == null ? List.of() : options;
        check.check(all.size() <= MOST, "options", "are too many; at most %d are possible".formatted(MOST));
        return new Policy(
                clearing(check, "clearing", clearing),
                bySeverity(check, playbook),
                distance,
                Boolean.TRUE.equals(hintAtRestricted),
                offered(check, all.subList(0, Math.min(MOST, all.size()))),
                version);
    }

    private SortedMap<String, Clearing> bySeverity(Validation check, Playbook playbook) {
        SortedMap<String, Clearing> differing = new TreeMap<>();
        if (clearingBySeverity != null) {
            clearingBySeverity.forEach((severity, word) -> {
                boolean known = playbook.severity(severity).isPresent();
                check.check(known, "clearing_by_severity", "must name severities of this house");
                differing.put(severity, clearing(check, "clearing_by_severity", word));
            });
        }
        return differing;
    }

    private static Clearing clearing(Validation check, String field, @Nullable String word) {
        check.check(Clearing.find(word).isPresent(), field, "must be all, risky or none");
        return Clearing.find(word).orElse(Clearing.RISKY);
    }

    private static List<Offered> offered(Validation check, List<@Nullable OfferedOption> all) {
        List<Offered> checked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            OfferedOption one = all.get(i);
            if (one == null) {
                check.error("options[" + i + "]", "is required");
            } else {
                ListOption said = new ListOption(one.kind(), one.text(), one.minutes(), one.reversible(), one.risk());
                checked.add(said.checked(check, "options[" + i + "]."));
            }
        }
        return checked;
    }
}
