package dev.andon.contacts;

import dev.andon.contacts.CallRun.Call;
import dev.andon.contacts.CallRun.Rung;
import dev.andon.response.Calling;
import dev.andon.response.Calling.CallMade;
import dev.andon.response.Calling.CallTreeEnded;
import dev.andon.response.Calling.CallTreeStarted;
import dev.andon.response.Calling.Callee;
import dev.andon.response.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is being called in an incident, as its log says.
 *
 * @param runs in the order they began
 */
public record Calls(List<CallRun> runs) {

    static Calls of(List<Entry> entries, Instant now) {
        List<Progress> all = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Calling event) {
                apply(all, event, entry);
            }
        }
        return new Calls(all.stream().map(progress -> progress.run(now)).toList());
    }

    private static void apply(List<Progress> all, Calling event, Entry entry) {
        switch (event) {
            case CallTreeStarted e -> all.add(new Progress(entry, e));
            case CallMade e -> find(all, e.run()).ifPresent(progress -> progress.called(e, entry));
            case CallTreeEnded e -> find(all, e.run()).ifPresent(progress -> progress.end(e, entry));
        }
    }

    private static Optional<Progress> find(List<Progress> all, long run) {
        return all.stream().filter(progress -> progress.begun.seq() == run).findFirst();
    }

    public Optional<CallRun> find(long run) {
        return runs.stream().filter(one -> one.run() == run).findFirst();
    }

    /** Those that go on. */
    public List<CallRun> open() {
        return runs.stream().filter(CallRun::isOpen).toList();
    }

    /** A run while its entries are read. */
    private static final class Progress {
        private final Entry begun;
        private final CallTreeStarted tree;
        private final List<Call> calls = new ArrayList<>();
        private @Nullable Entry ended;
        private @Nullable String reason;

        Progress(Entry begun, CallTreeStarted tree) {
            this.begun = begun;
            this.tree = tree;
        }

        void called(CallMade e, Entry entry) {
            calls.add(new Call(
                    entry.seq(),
                    e.contact(),
                    e.outcome(),
                    e.by(),
                    e.note(),
                    entry.actor().name(),
                    entry.occurredAt()));
        }

        void end(CallTreeEnded e, Entry entry) {
            ended = entry;
            reason = e.reason();
        }

        CallRun run(Instant now) {
            Instant end = ended == null ? null : ended.occurredAt();
            List<Rung> rungs = new ArrayList<>();
            for (Calling.Step step : tree.steps()) {
                rungs.add(Rung.of(
                        rungs.size() + 1, step.contacts(), step.minutes(), step.tell(), of(step.contacts()), now));
            }
            Set<Long> known = tree.steps().stream()
                    .flatMap(step -> step.contacts().stream())
                    .map(Callee::id)
                    .collect(Collectors.toSet());
            return new CallRun(
                    begun.seq(),
                    tree.tree(),
                    tree.name(),
                    begun.occurredAt(),
                    begun.actor().name(),
                    end,
                    ended == null ? null : ended.actor().name(),
                    reason,
                    end == null ? CallRun.first(rungs) : null,
                    rungs,
                    calls.stream()
                            .filter(call -> !known.contains(call.contact().id()))
                            .toList());
        }

        private List<Call> of(List<Callee> contacts) {
            Set<Long> ids = contacts.stream().map(Callee::id).collect(Collectors.toSet());
            return calls.stream()
                    .filter(call -> ids.contains(call.contact().id()))
                    .toList();
        }
    }
}
