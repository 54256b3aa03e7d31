package dev.andon.checks;

import dev.andon.response.Checking;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.Checking.CheckOverruled;
import dev.andon.response.Checking.CheckOverrulingLifted;
import dev.andon.response.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checklists of a room answered by themselves, and what people said to that. */
public record Answers(List<Given> answers) {

    /** Folds the entries that speak of it; in the order in which items were first answered. */
    public static Answers of(List<Entry> entries) {
        Map<String, Given> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Checking event) {
                found.compute(
                        event.checklist() + "/" + event.item(),
                        (_, before) -> after(
                                before == null ? new Given(event.checklist(), event.item(), "", null, null) : before,
                                event,
                                entry));
            }
        }
        return new Answers(List.copyOf(found.values()));
    }

    private static Given after(Given before, Checking event, Entry entry) {
        return switch (event) {
            case CheckAnswered e ->
                new Given(
                        e.checklist(),
                        e.item(),
                        e.text(),
                        new Given.Answer(
                                e.kind(),
                                Verdict.of(e.verdict()),
                                e.said(),
                                e.evidence(),
                                entry.occurredAt(),
                                e.tookMillis()),
                        before.overruling());
            case CheckOverruled e ->
                new Given(
                        e.checklist(),
                        e.item(),
                        e.text(),
                        before.answer(),
                        new Given.Overruling(
                                Verdict.of(e.to()), e.reason(), entry.actor().name(), entry.occurredAt()));
            case CheckOverrulingLifted e -> new Given(e.checklist(), e.item(), e.text(), before.answer(), null);
        };
    }

    /** The answer to one item, if there is any. */
    public Optional<Given> to(String checklist, String item) {
        return answers.stream()
                .filter(one -> one.checklist().equals(checklist) && one.item().equals(item))
                .findFirst();
    }
}
