package dev.andon.response;

import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.Tasking.TaskAcknowledged;
import dev.andon.response.Tasking.TaskDone;
import dev.andon.response.Tasking.TaskDropped;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.response.Tasking.TaskOverdue;
import dev.andon.response.Tasking.TaskUnanswered;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of an incident as its log tells them. The table of tasks is for questions across incidents; it says the same. */
@Component
class TaskBoard implements Board<TaskBoard.State> {
    private static final Collection<String> TYPES = EventCodec.words(Tasking.class);

    private final BoardLines lines;

    TaskBoard(BoardLines lines) {
        this.lines = lines;
    }

    /** @param tasks all that were given, in the order of their numbers */
    record State(List<Asked> tasks) {}

    /**
     * @param status given, acknowledged, done or dropped
     * @param reached what made it reach the commander: unanswered or overdue; null while nothing did
     */
    record Asked(
            long task,
            Holder to,
            String text,
            Instant givenAt,
            Instant due,
            String status,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt,
            @Nullable String remark,
            @Nullable String reached) {

        Asked acknowledged(Instant at) {
            return new Asked(task, to, text, givenAt, due, "acknowledged", at, null, null, reached);
        }

        Asked ended(String how, Instant at, @Nullable String why) {
            return new Asked(task, to, text, givenAt, due, how, acknowledgedAt, at, why, reached);
        }

        Asked reaching(String why) {
            return new Asked(task, to, text, givenAt, due, status, acknowledgedAt, endedAt, remark, why);
        }

        boolean isOpen() {
            return endedAt == null;
        }
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public String title() {
        return "Tasks";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public State of(Known known) {
        SortedMap<Long, Asked> tasks = new TreeMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof Tasking event) {
                apply(event, entry.occurredAt(), tasks);
            }
        }
        return new State(List.copyOf(tasks.values()));
    }

    private static void apply(Tasking event, Instant at, SortedMap<Long, Asked> tasks) {
        switch (event) {
            case TaskGiven e ->
                tasks.put(
                        e.task(), new Asked(e.task(), e.to(), e.text(), at, e.due(), "given", null, null, null, null));
            case TaskAcknowledged e -> tasks.computeIfPresent(e.task(), (_, task) -> task.acknowledged(at));
            case TaskDone e -> tasks.computeIfPresent(e.task(), (_, task) -> task.ended("done", at, e.note()));
            case TaskDropped e -> tasks.computeIfPresent(e.task(), (_, task) -> task.ended("dropped", at, e.reason()));
            case TaskUnanswered e -> tasks.computeIfPresent(e.task(), (_, task) -> task.reaching("unanswered"));
            case TaskOverdue e -> tasks.computeIfPresent(e.task(), (_, task) -> task.reaching("overdue"));
        }
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return lines.render(state.tasks().stream()
                .filter(Asked::isOpen)
                .map(task -> new Line(
                        "%s: %s (%s)".formatted(task.to().name(), task.text(), task.status()),
                        null,
                        task.due(),
                        known.at().isAfter(task.due())))
                .toList());
    }
}
