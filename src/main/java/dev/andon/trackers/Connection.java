package dev.andon.trackers;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A project in a tracker, as the house uses it.
 *
 * @param key stable word; webhooks and links refer to it
 * @param address where the tracker's interface begins
 * @param project how the tracker calls the project: SHOP, acme/shop, 1204620611402340
 * @param account whose token it is, where the tracker asks for a name beside it (Jira); empty otherwise
 * @param ticketType what new tickets are, where there are several types (Jira); empty otherwise
 * @param statuses names of the tracker's statuses by what they mean; a stage without one is known by its category (Jira)
 * @param teams keys of the teams whose follow-ups go there by default
 * @param byItself whether new follow-ups of these teams get a ticket without anybody asking
 * @param sendsRestricted whether follow-ups of restricted incidents may go there
 * @param paused nothing is sent or read
 * @param version grows with each change
 */
public record Connection(
        String key,
        String name,
        TrackerKind kind,
        URI address,
        String project,
        String account,
        String ticketType,
        Map<Stage, String> statuses,
        List<String> teams,
        boolean byItself,
        boolean sendsRestricted,
        boolean paused,
        long version) {

    /** Whether Jira's status of that name means this stage here. */
    public boolean means(Stage stage, String status) {
        return statuses.getOrDefault(stage, "").equalsIgnoreCase(status.strip());
    }

    /** What the tracker makes of a stage: not every one knows all of them. */
    public Stage expressed(Stage stage) {
        return switch (stage) {
            case TODO, DONE -> stage;
            case DOING -> kind == TrackerKind.JIRA ? Stage.DOING : Stage.TODO;
            case DROPPED -> knowsDropped() ? Stage.DROPPED : Stage.DONE;
        };
    }

    private boolean knowsDropped() {
        return kind == TrackerKind.GITHUB
                || !statuses.getOrDefault(Stage.DROPPED, "").isEmpty();
    }
}
