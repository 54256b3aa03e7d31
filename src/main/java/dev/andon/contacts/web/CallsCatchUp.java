package dev.andon.contacts.web;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.CallRun.Next;
import dev.andon.contacts.CallRuns;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is being called, and how far one is. */
@Component
class CallsCatchUp implements CatchUpPart {
    private static final int SHOWN = 5;

    private final CallRuns runs;

    CallsCatchUp(CallRuns runs) {
        this.runs = runs;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        List<Line> lines = runs.of(incident).runs().reversed().stream()
                .limit(SHOWN)
                .map(run -> told(incident, run))
                .toList();
        return lines.isEmpty() ? null : new Section("calls", "Calls", lines);
    }

    private static Line told(Incident incident, CallRun run) {
        String reached = "%s: %d of %d reached"
                .formatted(run.name(), run.reached(), run.steps().size());
        String text = run.isOpen() ? reached + next(run) : reached + ", ended";
        return new Line(text, "/incidents/%d/calls/%d".formatted(incident.number(), run.run()), null, false);
    }

    private static String next(CallRun run) {
        Next next = run.next();
        if (next == null) {
            return run.reached() == run.steps().size() ? "" : "; nobody is left to call";
        }
        return next.waitsUntil() == null
                ? "; next is " + next.contact().name()
                : "; waiting for " + next.contact().name();
    }
}
