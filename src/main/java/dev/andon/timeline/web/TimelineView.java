package dev.andon.timeline.web;

import dev.andon.alerts.Change;
import dev.andon.learning.Milestone;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.learning.Retelling;
import dev.andon.response.Incident;
import dev.andon.timeline.Completeness;
import dev.andon.timeline.Confidence;
import dev.andon.timeline.CurationChange;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Observer;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.SettingsChange;
import dev.andon.timeline.Stretch;
import dev.andon.timeline.Timeline;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of a timeline show. */
public final class TimelineView {
    private TimelineView() {}

    /** Where a page stands: the incident, and the report's navigation while there is a report. */
    public record Place(Incident incident, List<Link> tabs) {
        public String room() {
            return "/incidents/" + incident.number();
        }

        public String home() {
            return room() + "/report/timeline";
        }

        /** The address of one thing of the timeline. */
        public String item(Ref ref) {
            return home() + "/items/" + ref;
        }

        public String html(String markdown) {
            return Retelling.html(markdown, incident);
        }
    }

    /**
     * The timeline, a page of it at a time.
     *
     * @param stretches of this page
     * @param words what the log makes of the entries on this page, by seq
     * @param all whether entries are there that are not shown
     * @param page from 1
     * @param chosen what was chosen when something was refused
     */
    public record Whole(
            Place place,
            Timeline timeline,
            List<Stretch> stretches,
            Map<Long, String> words,
            boolean all,
            int page,
            int pages,
            List<Change> offers,
            List<CurationChange> latest,
            List<Kind> kinds,
            Set<String> chosen,
            Form form) {

        /** The number of the last change that stands and could be taken back; null when there is none. */
        public @Nullable Long undoable() {
            return latest.stream()
                    .filter(change -> change.undoes() == null && change.undoneBy() == null)
                    .map(CurationChange::number)
                    .findFirst()
                    .orElse(null);
        }

        public Completeness completeness() {
            return timeline.completeness();
        }

        public int hidden() {
            return timeline.rows().size() - timeline.shown().size();
        }

        /** What a row says: what somebody called it, or what the log makes of it. */
        public String text(Row row) {
            if (row.ref().kind() == Ref.Kind.MILESTONE) {
                return "";
            }
            String title = row.title();
            return title != null || row.entry() == null
                    ? String.valueOf(title)
                    : words.getOrDefault(row.entry().seq(), "");
        }

        /** The same page of it. */
        public String here() {
            return other(page, all);
        }

        public String other(int otherPage, boolean otherAll) {
            return place.home() + "?page=" + otherPage + (otherAll ? "&all=true" : "");
        }

        /** How many points a part of the score has, of how many. */
        public String points(Completeness.Part part) {
            return String.format(Locale.ROOT, "%.1f of %.0f", part.points(), part.weight());
        }

        /** The page that a milestone's row is on. */
        public @Nullable String at(Mark mark) {
            Row at = mark.at();
            return at == null ? null : "#" + at.ref();
        }
    }

    /**
     * A kind of entries.
     *
     * @param count how many there are
     * @param shown whether they are, unless chosen by hand
     * @param version of what people said of it; 0 when nobody did
     */
    public record Kind(String word, String label, int count, boolean shown, long version) {}

    /**
     * One thing being changed.
     *
     * @param item what it is; null while it is new
     * @param version that the change starts from
     * @param text what the log makes of it; null when it is not of the log
     * @param versions of what was said of each milestone
     * @param items of the timeline, to be named where one belongs to another
     */
    public record One(
            Place place,
            @Nullable Ref item,
            long version,
            Form form,
            @Nullable String text,
            @Nullable Mark mark,
            Map<Milestone, Long> versions,
            List<Option> items,
            ZoneId zone) {
        public List<Option> confidences() {
            return Arrays.stream(Confidence.values())
                    .map(one -> new Option(one.word(), one.label()))
                    .toList();
        }

        public List<Option> observers() {
            return Arrays.stream(Observer.values())
                    .map(one -> new Option(one.word(), one.label()))
                    .toList();
        }

        public List<Option> visibilities() {
            return List.of(
                    new Option("usual", "as its kind usually is"),
                    new Option("shown", "yes"),
                    new Option("hidden", "no"));
        }

        public List<Milestone> milestones() {
            return List.of(Milestone.values());
        }
    }

    /** Who changed what. */
    public record History(
            Place place, List<Past> changes, @Nullable String more) {}

    /** @param facts what differs, one line each */
    public record Past(CurationChange change, List<String> facts) {}

    /** How the house keeps timelines. @param kinds of entries there are */
    public record House(long version, Form form, List<Option> kinds, List<SettingsChange> changes) {}

    /** The things that a change touched, in words. */
    public static String touched(CurationChange change) {
        Set<String> words = change.lines().stream()
                .map(line -> line.item().words())
                .limit(3)
                .collect(Collectors.toCollection(TreeSet::new));
        int more = change.lines().size() - words.size();
        return String.join(", ", words) + (more > 0 ? " and %d more".formatted(more) : "");
    }
}
