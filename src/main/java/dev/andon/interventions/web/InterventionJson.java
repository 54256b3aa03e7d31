package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.interventions.Neighbour;
import dev.andon.interventions.Said;
import dev.andon.interventions.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intervention over the API.
 *
 * @param id its number within the incident
 * @param clashes other open interventions near it that the reader may know of; empty once it is over
 * @param startedWithoutClearing why it could not wait, where it did not
 * @param remark why it was refused or withdrawn, or what came of it
 */
record InterventionJson(
        long id,
        State status,
        @Nullable String service,
        @Nullable String host,
        String what,
        String why,
        String risk,
        String rollback,
        boolean destructive,
        boolean needsClearing,
        @Nullable Long option,
        SaidJson announced,
        @Nullable SaidJson cleared,
        @Nullable SaidJson started,
        @Nullable SaidJson ended,
        @Nullable String startedWithoutClearing,
        @Nullable String remark,
        List<ClashJson> clashes) {

    record SaidJson(Instant at, String by) {
        static SaidJson of(Said said) {
            return new SaidJson(said.at(), said.by());
        }

        static @Nullable SaidJson orNull(@Nullable Said said) {
            return said == null ? null : of(said);
        }
    }

    /**
     * Another open intervention near this one.
     *
     * @param id what to send as seen: the incident's number and its own
     * @param path the services from this one's to that one's; empty for the same host
     */
    record ClashJson(
            String id,
            long incident,
            long intervention,
            State status,
            @Nullable String service,
            @Nullable String host,
            String what,
            String announcedBy,
            Instant announcedAt,
            List<String> path) {

        static ClashJson of(Neighbour near) {
            return new ClashJson(
                    near.key(),
                    near.incident().number(),
                    near.open().id(),
                    near.open().state(),
                    near.open().target().service(),
                    near.open().target().host(),
                    near.open().what(),
                    near.open().by(),
                    near.open().announcedAt(),
                    near.how().path());
        }
    }

    static InterventionJson of(Intervention one, List<Neighbour> near) {
        return new InterventionJson(
                one.id(),
                one.state(),
                one.target().service(),
                one.target().host(),
                one.what(),
                one.why(),
                one.risk().word(),
                one.rollback(),
                one.destructive(),
                one.needsClearing(),
                one.option(),
                SaidJson.of(one.announced()),
                SaidJson.orNull(one.cleared()),
                SaidJson.orNull(one.started()),
                SaidJson.orNull(one.ended()),
                one.uncleared(),
                one.remark(),
                near.stream().map(ClashJson::of).toList());
    }
}
