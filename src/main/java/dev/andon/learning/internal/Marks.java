package dev.andon.learning.internal;

import dev.andon.learning.MarkedTimes;
import dev.andon.learning.MarkedTimes.Marked;
import dev.andon.learning.Milestone;
import dev.andon.response.Incident;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What all modules together know of the moments of an incident; the first that says one is heard. */
@Component
public class Marks {
    private final List<MarkedTimes> times;

    Marks(List<MarkedTimes> times) {
        this.times = times;
    }

    public Map<Milestone, Marked> of(Incident incident) {
        Map<Milestone, Marked> marks = new EnumMap<>(Milestone.class);
        times.forEach(one -> one.of(incident).forEach(marks::putIfAbsent));
        return marks;
    }
}
