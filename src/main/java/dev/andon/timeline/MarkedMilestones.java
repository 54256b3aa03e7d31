package dev.andon.timeline;

import dev.andon.learning.MarkedTimes;
import dev.andon.learning.Milestone;
import dev.andon.response.Incident;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells reports the milestones that somebody set, so that their figures count from them. */
@Component
class MarkedMilestones implements MarkedTimes {
    private final Timelines timelines;

    MarkedMilestones(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public Map<Milestone, Marked> of(Incident incident) {
        Map<Milestone, Marked> marked = new EnumMap<>(Milestone.class);
        if (!timelines.touched(incident)) {
            return marked;
        }
        for (Mark mark : timelines.of(incident).marks()) {
            Row at = mark.at();
            if (mark.set() && at != null) {
                marked.put(mark.milestone(), new Marked(at.at(), mark.entries()));
            }
        }
        return marked;
    }
}
