package dev.andon.comms.web;

import dev.andon.comms.Awaited;
import dev.andon.comms.Update;
import dev.andon.comms.Updates;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was told last, and when the next update is due. */
@Component
class UpdatesCatchUp implements CatchUpPart {
    private static final int LONGEST = 400;

    private final Updates updates;
    private final Clock clock;

    UpdatesCatchUp(Updates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        List<Line> lines = new ArrayList<>();
        String all = "/incidents/" + incident.number() + "/updates";
        Awaited awaited = updates.awaited(List.of(incident)).get(incident.id());
        if (awaited != null) {
            boolean late = awaited.isOverdue(clock.instant());
            String what = awaited.promised() ? "Next update" : "First update";
            lines.add(new Line(what + (late ? " overdue" : " due"), all, awaited.due(), late));
        } else if (incident.isLive()) {
            lines.add(new Line("No update is promised", all, null, false));
        }
        updates.of(incident.id(), null, 1).forEach(last -> lines.add(told(last, all)));
        return lines.isEmpty() ? null : new Section("updates", "Updates", lines);
    }

    private static Line told(Update last, String all) {
        String text = last.text().replaceAll("\\s+", " ");
        String beginning = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
        return new Line("Last told by %s: %s".formatted(last.postedBy(), beginning), all, last.postedAt(), false);
    }
}
