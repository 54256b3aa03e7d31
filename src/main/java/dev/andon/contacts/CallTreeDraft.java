package dev.andon.contacts;

import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a call tree is to be, as typed.
 *
 * @param types keys of incident types; none means all
 * @param severities keys of severities; none means all
 */
public record CallTreeDraft(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable List<@Nullable String> types,
        @Nullable List<@Nullable String> severities,
        @Nullable List<@Nullable Step> steps) {
    static final int USUAL = 10;
    private static final int NAME = 120;
    private static final int LINE = 300;
    private static final int STEPS = 60;
    private static final int ALTERNATIVES = 10;
    private static final int LONGEST = 24 * 60;

    /** @param minutes absent means 10 */
    public record Step(
            @Nullable List<@Nullable Long> contacts,
            @Nullable Integer minutes,
            @Nullable String tell) {}

    /** @param known ids of the contacts there are */
    CallTree checked(Validation check, Playbook playbook, Set<Long> known, long id, long version) {
        return new CallTree(
                id,
                check.line("name", name, NAME),
                Objects.requireNonNullElse(check.optionalLine("purpose", purpose, LINE), ""),
                new When(
                        keys(check, "types", types, key -> playbook.type(key).isPresent()),
                        keys(
                                check,
                                "severities",
                                severities,
                                key -> playbook.severity(key).isPresent())),
                steps(check, known),
                version);
    }

    private static List<String> keys(
            Validation check, String field, @Nullable List<@Nullable String> typed, Predicate<String> exists) {
        List<String> keys = new ArrayList<>();
        List<@Nullable String> all = typed == null ? List.of() : typed;
        for (int i = 0; i < Math.min(all.size(), STEPS); i++) {
            String key = all.get(i);
            if (key == null || key.indexOf('\0') >= 0 || !exists.test(key)) {
                check.error(field + "[" + i + "]", "is nothing that the playbook has");
            } else if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        check.check(all.size() <= STEPS, field, "are too many; at most " + STEPS);
        return List.copyOf(keys);
    }

    private List<CallTree.Step> steps(Validation check, Set<Long> known) {
        List<@Nullable Step> typed = steps == null ? List.of() : steps;
        check.check(!typed.isEmpty(), "steps", "are missing; a tree calls somebody");
        check.check(typed.size() <= STEPS, "steps", "are too many; at most " + STEPS);
        List<CallTree.Step> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(typed.size(), STEPS); i++) {
            String at = "steps[" + i + "]";
            Step step = typed.get(i);
            if (step == null) {
                check.error(at, "must not be null");
                continue;
            }
            checked.add(step(check, at, step, known));
        }
        return List.copyOf(checked);
    }

    private static CallTree.Step step(Validation check, String at, Step step, Set<Long> known) {
        List<@Nullable Long> typed = step.contacts() == null ? List.of() : step.contacts();
        check.check(!typed.isEmpty(), at + ".contacts", "are missing");
        check.check(typed.size() <= ALTERNATIVES, at + ".contacts", "are too many; at most " + ALTERNATIVES);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < Math.min(typed.size(), ALTERNATIVES); i++) {
            Long id = typed.get(i);
            if (id == null || !known.contains(id)) {
                check.error(at + ".contacts[" + i + "]", "is nobody in the directory");
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        int minutes = step.minutes() == null ? USUAL : step.minutes();
        check.check(minutes >= 1 && minutes <= LONGEST, at + ".minutes", "must be between 1 and " + LONGEST);
        return new CallTree.Step(List.copyOf(ids), minutes, check.optionalLine(at + ".tell", step.tell(), LINE));
    }
}
