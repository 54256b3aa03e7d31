package dev.andon.response.web;

import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import dev.andon.response.RoomLooks;
import dev.andon.response.Tied.Tie;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room.
 *
 * @param earlier how many older entries are not shown yet
 * @param lastSeq what the page is up to; the live stream goes on from there
 * @param seenByFew ties to incidents that this viewer may know of and not everybody; never pushed
 * @param note the note being written
 * @param zone the zone in which the viewer types times
 * @param own what concerns only the one who looks
 * @param looks the style sheets of its parts
 */
public record RoomPage(
        RoomState state,
        List<EntryLine> lines,
        long earlier,
        long lastSeq,
        Panels panels,
        List<Tie> seenByFew,
        List<Tab> tabs,
        Form note,
        ZoneId zone,
        ChangeForms forms,
        Own own,
        RoomLooks looks) {

    /**
     * What concerns only the one who looks, and is never pushed.
     *
     * @param here whether they take part
     * @param asked who asked them to come; null when nobody waits for them
     * @param away what they missed; null when they were not away, or little happened
     * @param feedback whether to ask them how it went
     * @param strips what other modules have to say to them
     */
    public record Own(
            boolean here,
            Presence.@Nullable Asked asked,
            @Nullable Away away,
            boolean feedback,
            List<String> strips) {}

    /** What somebody missed who was away. */
    public record Away(long count, Instant since, long sinceSeq) {}

    /** The panels of other modules, rendered. */
    public record Panels(List<Panel> strip, List<Panel> state, List<Panel> people, List<Panel> open) {}

    public record Panel(String id, String html) {}

    public record Tab(String id, String label, String key, String html) {}

    /** What the forms beside the room offer, and what one does in the roles they offer. */
    public record ChangeForms(
            List<Severity> severities,
            List<Option> statuses,
            List<Option> roles,
            List<Role> cards,
            List<Option> people) {}

    public Incident incident() {
        return state.incident();
    }
}
