package dev.andon.response;

import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.Ticking.ChecklistTicked;
import dev.andon.response.Ticking.ChecklistUnticked;
import dev.andon.response.Ticking.RunbookStepTicked;
import dev.andon.response.Ticking.RunbookStepUnticked;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is ticked: items of checklists and steps of runbooks, in the order in which they were. */
@Component
class TickBoard implements Board<TickBoard.State> {
    private static final Collection<String> TYPES = EventCodec.words(Ticking.class);

    private final BoardLines lines;

    TickBoard(BoardLines lines) {
        this.lines = lines;
    }

    record State(List<Ticked> ticks) {}

    /**
     * @param list key of the checklist, or of the runbook
     * @param item key of the item, or number of the step
     */
    record Ticked(String list, String item, String text, String by, Instant at) {}

    @Override
    public String key() {
        return "ticks";
    }

    @Override
    public String title() {
        return "Ticked";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public State of(Known known) {
        Map<List<String>, Ticked> ticks = new LinkedHashMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof Ticking event) {
                apply(event, entry, ticks);
            }
        }
        return new State(List.copyOf(ticks.values()));
    }

    private static void apply(Ticking event, Entry entry, Map<List<String>, Ticked> ticks) {
        switch (event) {
            case ChecklistTicked e -> tick(e.checklist(), e.item(), e.text(), entry, ticks);
            case ChecklistUnticked e -> ticks.remove(List.of(e.checklist(), e.item()));
            case RunbookStepTicked e -> tick(e.runbook(), String.valueOf(e.step()), e.wording(), entry, ticks);
            case RunbookStepUnticked e -> ticks.remove(List.of(e.runbook(), String.valueOf(e.step())));
        }
    }

    private static void tick(String list, String item, String text, Entry entry, Map<List<String>, Ticked> ticks) {
        ticks.put(
                List.of(list, item), new Ticked(list, item, text, entry.actor().name(), entry.occurredAt()));
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return lines.render(state.ticks().stream()
                .map(tick -> new Line("☑ %s · %s".formatted(tick.text(), tick.by()), null, tick.at(), false))
                .toList());
    }
}
