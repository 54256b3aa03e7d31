package dev.andon.remarks.web;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.remarks.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which comments of a report are asked for. */
final class Lists {
    private static final List<String> WORDS = List.of("open", "resolved", "mine", "disputed", "all");

    private Lists() {}

    /** @throws Invalid when it is no such word */
    static Predicate<Remark> wanted(String show, Actor viewer) {
        return switch (show) {
            case "open" -> Remark::isOpen;
            case "resolved" -> Remark::isResolved;
            case "disputed" -> Remark::isDisputed;
            case "mine" -> remark -> viewer.isPerson() && remark.involves(viewer.personId());
            case "all" -> _ -> true;
            default -> throw new Invalid("show", "must be open, resolved, mine, disputed or all");
        };
    }

    /** How many there are of each. */
    static Map<String, Long> counts(List<Remark> all, Actor viewer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        WORDS.forEach(word ->
                counts.put(word, all.stream().filter(wanted(word, viewer)).count()));
        return counts;
    }
}
