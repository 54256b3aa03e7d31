package dev.andon.response;

import dev.andon.platform.problem.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a sub-team; null and empty leave a thing as it is.
 *
 * @param minutes how long the mission has from now
 * @param join ids of people who come in
 * @param leave ids of people who go; they report to the commander again
 */
public record ChangeSubTeam(
        @Nullable String name,
        @Nullable Long leaderId,
        @Nullable String mission,
        @Nullable Integer minutes,
        List<Long> join,
        List<Long> leave) {

    record Checked(
            @Nullable String name,
            @Nullable Holder leader,
            @Nullable String mission,
            @Nullable Integer minutes,
            List<Holder> join,
            List<Long> leave) {}

    Checked checked(Validation validation, Roster roster) {
        return new Checked(
                validation.optionalLine("name", name, FormSubTeam.NAME),
                leaderId == null ? null : roster.person(validation, "leader_id", leaderId),
                validation.optionalText("mission", mission, FormSubTeam.MISSION),
                minutes == null ? null : FormSubTeam.minutes(validation, minutes),
                FormSubTeam.people(validation, roster, "join", join),
                leave);
    }
}
