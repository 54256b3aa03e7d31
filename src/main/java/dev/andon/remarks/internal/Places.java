package dev.andon.remarks.internal;

import dev.andon.coedit.Change;
import dev.andon.learning.Report;
import dev.andon.learning.ReportHistory;
import dev.andon.learning.ReportSection;
import dev.andon.remarks.Passage;
import dev.andon.remarks.Place;
import dev.andon.remarks.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the places of comments along with the text they stand on, up to the version that a report has. */
@Component
public class Places {
    private final ReportHistory history;
    private final RemarkTable table;

    Places(ReportHistory history, RemarkTable table) {
        this.history = history;
        this.table = table;
    }

    /** The comments where they stand in this report; what was moved is remembered, so that it is moved once. */
    public List<Remark> moved(Report report, List<Remark> remarks) {
        Map<String, Optional<List<Change>>> asked = new HashMap<>();
        return remarks.stream().map(remark -> moved(report, remark, asked)).toList();
    }

    private Remark moved(Report report, Remark remark, Map<String, Optional<List<Change>>> asked) {
        Place place = remark.place();
        ReportSection section =
                place == null ? null : report.section(place.section()).orElse(null);
        if (place == null || section == null || place.quote() == null || place.version() == section.version()) {
            return remark;
        }
        Optional<List<Change>> changes = asked.computeIfAbsent(
                section.key() + "/" + place.version(), _ -> history.changes(report, section, place.version()));
        Optional<Passage> moved = Optional.ofNullable(place.passage())
                .flatMap(passage -> changes.flatMap(all -> through(passage, all)))
                .filter(passage -> passage.fits(section.body()))
                .or(() -> again(remark, section));
        Place now = place.at(section.version(), moved.orElse(null));
        table.move(report.id(), remark.number(), place.version(), now);
        return remark.at(now);
    }

    private static Optional<Passage> again(Remark remark, ReportSection section) {
        return Optional.ofNullable(remark.text()).flatMap(text -> Quoted.again(section.body(), text));
    }

    /** Empty when nothing of it is left. */
    private static Optional<Passage> through(Passage passage, List<Change> changes) {
        Optional<Passage> moved = Optional.of(passage);
        for (Change change : changes) {
            moved = moved.flatMap(at -> at.after(change));
        }
        return moved;
    }
}
