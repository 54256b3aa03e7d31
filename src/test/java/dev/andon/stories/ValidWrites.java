package dev.andon.stories;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** For every route that changes something, one command that would be done, with every field it knows. */
final class ValidWrites {
    private final Map<String, Supplier<Write>> all = new HashMap<>();

    ValidWrites(Stage stage) {
        all.putAll(new CatalogWrites(stage).all());
        all.putAll(new IncidentWrites(stage).all());
        all.putAll(new ProblemWrites(stage).all());
        all.putAll(new HouseWrites(stage).all());
        all.putAll(new ChecksWrites(stage).all());
        all.putAll(new ReportWrites(stage).all());
        all.putAll(new ImportWrites(stage).all());
        all.putAll(new TogetherWrites(stage).all());
        all.putAll(new TimelineWrites(stage).all());
        all.putAll(new WhysWrites(stage).all());
        all.putAll(new SharingWrites(stage).all());
        all.putAll(new WordingWrites(stage).all());
        all.putAll(new ReviewWrites(stage).all());
        all.putAll(new RemarkWrites(stage).all());
        all.putAll(new TrackerWrites(stage).all());
        all.putAll(new FollowUpWrites(stage).all());
        all.putAll(new DeadlineWrites(stage).all());
        all.putAll(new MeetingWrites(stage).all());
        all.putAll(new HeldWrites(stage).all());
        all.putAll(new PreventionWrites(stage).all());
    }

    Map<String, Supplier<Write>> all() {
        return all;
    }
}
