package dev.andon.trackers.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.State;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.trackers.Connection;
import dev.andon.trackers.ConnectionChange;
import dev.andon.trackers.Connections;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import dev.andon.trackers.Health;
import dev.andon.trackers.Link;
import dev.andon.trackers.Step;
import dev.andon.trackers.Tickets;
import dev.andon.trackers.TrackerKind;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of trackers and tickets show. */
public final class TrackerViews {
    private TrackerViews() {}

    /** A connection with how it does. */
    public record Shown(Connection one, Health health, long tickets) {}

    /** All trackers. */
    public record All(
            List<FollowUpTabs.Link> links,
            List<Shown> trackers,
            List<Tickets.Linked> disagreeing,
            List<Tickets.Linked> stuck,
            Form form,
            List<ConnectionChange> changes) {}

    /**
     * One tracker.
     *
     * @param made the webhook whose secret is shown this once; null otherwise
     */
    public record One(
            List<FollowUpTabs.Link> links, Shown shown, URI webhook, Connections.@Nullable Webhook made, Form form) {}

    /** A disagreement in words. */
    public record Choice(Disagreement about, String ours) {}

    /**
     * The ticket of a follow-up.
     *
     * @param link null where there is none
     * @param tracker of the link; null where there is none
     */
    public record Ticket(
            List<FollowUpTabs.Link> links,
            FollowUp followUp,
            @Nullable Link link,
            @Nullable Connection tracker,
            @Nullable Health health,
            List<Choice> choices,
            List<Step> steps,
            List<Option> trackers,
            Form form) {

        /** Whether something is to be sent or read, and the tracker rests because of something else. */
        public boolean waits() {
            return link != null
                    && link.dueAt() != null
                    && link.trouble().isEmpty()
                    && health != null
                    && health.trouble() != null
                    && health.restUntil() != null;
        }
    }

    /** The same, in short, on the follow-up's page. */
    public record Part(FollowUp followUp, Link link, Connection tracker, List<Choice> choices) {}

    /** The kinds, to choose from. */
    public static List<Option> kinds() {
        return Arrays.stream(TrackerKind.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }

    /** Whose word counts when a ticket that is there is linked. */
    public static List<Option> preferences() {
        return List.of(
                new Option("ask", "Ask me, field by field"),
                new Option("ours", "The follow-up’s"),
                new Option("theirs", "The ticket’s"));
    }

    static List<Choice> choices(Link link, People people) {
        return link.disagreements().stream()
                .map(one -> new Choice(one, ours(one, people)))
                .toList();
    }

    private static String ours(Disagreement about, People people) {
        String said = about.ours();
        if (said.isEmpty()) {
            return about.field() == Field.OWNER ? "nobody" : "none";
        }
        return switch (about.field()) {
            case TITLE, DUE -> said;
            case STATE -> State.of(said).label();
            case OWNER -> people.find(Long.parseLong(said)).map(Person::name).orElse("somebody");
        };
    }

    /** What is in question, as one reads it in a list. */
    public static String fields(Link link) {
        return link.disagreements().stream().map(about -> about.field().word()).collect(Collectors.joining(", "));
    }

    /** What a value that is not there is called. */
    public static String none(Field field, String shown) {
        return !shown.isEmpty() ? shown : field == Field.OWNER ? "nobody" : "none";
    }

    /** What a step was, in words. */
    public static String words(Step step) {
        String field = step.field().isEmpty() ? "" : Field.of(step.field()).label();
        String from = step.before().isEmpty() ? "none" : step.before();
        String to = step.after().isEmpty() ? "none" : step.after();
        return switch (step.what()) {
            case "made" -> "made the ticket " + to;
            case "found" -> "found the ticket again that had been made: " + to;
            case "linked" -> "linked " + to;
            case "unlinked" -> "unlinked " + from;
            case "gone" -> from + " is no longer there";
            case "sent" -> "sent to the ticket: %s, %s → %s".formatted(field, from, to);
            case "taken" -> "taken over from the ticket: %s is %s".formatted(field, to);
            case "chosen_ours" -> "kept what the follow-up says: " + field;
            default -> "took what the ticket says: %s, %s".formatted(field, to);
        };
    }
}
