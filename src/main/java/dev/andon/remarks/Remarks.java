package dev.andon.remarks;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.remarks.internal.ChangeTable;
import dev.andon.remarks.internal.Places;
import dev.andon.remarks.internal.RemarkTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about comments. Whoever may read a report may read what is said of it; for others there is neither. */
@Component
public class Remarks {
    private final RemarkTable table;
    private final ChangeTable changes;
    private final Places places;
    private final Reports reports;

    Remarks(RemarkTable table, ChangeTable changes, Places places, Reports reports) {
        this.table = table;
        this.changes = changes;
        this.places = places;
        this.reports = reports;
    }

    /** Of a report that the caller may read, where they stand in it now, in the order of its text. */
    @Transactional
    public List<Remark> of(Report report) {
        if (!table.any(report.id())) {
            return List.of();
        }
        List<String> keys = report.sections().stream().map(ReportSection::key).toList();
        return places.moved(report, table.of(report.id())).stream()
                .sorted(Comparator.comparingInt((Remark remark) -> section(keys, remark))
                        .thenComparingInt(Remarks::passage)
                        .thenComparingInt(Remark::number))
                .toList();
    }

    private static int section(List<String> keys, Remark remark) {
        Place place = remark.place();
        int at = place == null ? -1 : keys.indexOf(place.section());
        return place != null && at < 0 ? keys.size() : at;
    }

    private static int passage(Remark remark) {
        Place place = remark.place();
        Passage passage = place == null ? null : place.passage();
        return passage == null ? -1 : passage.from();
    }

    /** @throws Missing when there is no such report for the viewer */
    @Transactional
    public List<Remark> all(Actor viewer, ReportAddress at) {
        return of(reports.find(viewer, at));
    }

    /** @throws Missing when there is no such comment, or no such report for the viewer */
    @Transactional
    public Remark find(Actor viewer, ReportAddress at, int number) {
        return in(reports.find(viewer, at), number);
    }

    Remark in(Report report, int number) {
        return of(report).stream()
                .filter(remark -> remark.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no comment %d on this report.".formatted(number)));
    }

    /** Those that wait for somebody: questions, suggestions, disputes that are not resolved. */
    @Transactional
    public List<Remark> open(Actor viewer, ReportAddress at) {
        return all(viewer, at).stream().filter(Remark::isOpen).toList();
    }

    /** Statements that somebody who was there holds to be wrong, and nobody has settled yet. */
    @Transactional
    public List<Remark> disputes(Actor viewer, ReportAddress at) {
        return all(viewer, at).stream().filter(Remark::isDisputed).toList();
    }

    /** What the sayings of a comment said before they were edited, by their number; latest first. */
    public Map<Integer, List<Earlier>> earlier(Report report, Remark remark) {
        return remark.sayings().stream()
                .filter(saying -> saying.editedAt() != null && !saying.isTakenBack())
                .collect(Collectors.toMap(
                        Saying::number,
                        saying -> changes.earlier(report, remark.number(), saying.number()),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
