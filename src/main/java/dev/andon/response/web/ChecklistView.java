package dev.andon.response.web;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.Phase;
import dev.andon.response.Incident;
import dev.andon.response.ItemAnswers;
import dev.andon.response.Tick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checklists of an incident.
 *
 * @param now shown in the room: those of the phase it is in, and those of every phase
 * @param others of other phases
 * @param before ticks of items that the playbook does not have, or not for this incident, any more
 */
public record ChecklistView(Incident incident, List<Shown> now, List<Shown> others, List<Tick> before) {

    /**
     * @param phase what the phase is called; empty when it is for all
     * @param answers what stands below an item, already escaped, by the key of the item
     */
    public record Shown(Checklist list, String phase, List<Tick> ticks, Map<String, String> answers) {

        /** What other modules show below an item, or null. */
        public @Nullable String answer(Checklist.Item item) {
            return answers.get(item.key());
        }

        public Optional<Tick> tick(Checklist.Item item) {
            return ticks.stream().filter(tick -> tick.item().equals(item.key())).findFirst();
        }

        /** How many of its items are ticked. */
        public long done() {
            return list.items().stream().filter(item -> tick(item).isPresent()).count();
        }

        public boolean isDone() {
            return done() == list.items().size();
        }
    }

    static ChecklistView of(
            Incident incident,
            Phase phase,
            List<Phase> phases,
            List<Checklist> lists,
            List<Tick> ticks,
            ItemAnswers.Shown answers) {
        List<Shown> all = lists.stream()
                .map(list -> new Shown(
                        list,
                        phases.stream()
                                .filter(one -> one.key().equals(list.phase()))
                                .findFirst()
                                .map(Phase::name)
                                .orElse(""),
                        ticks.stream()
                                .filter(tick -> tick.checklist().equals(list.key()))
                                .toList(),
                        answers.of(list)))
                .toList();
        List<Tick> before = ticks.stream()
                .filter(tick -> lists.stream()
                        .noneMatch(list -> list.key().equals(tick.checklist())
                                && list.item(tick.item()).isPresent()))
                .toList();
        return new ChecklistView(
                incident,
                all.stream().filter(shown -> shown.list().isFor(phase)).toList(),
                all.stream().filter(shown -> !shown.list().isFor(phase)).toList(),
                before);
    }
}
