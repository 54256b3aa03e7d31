package dev.andon.response;

import dev.andon.platform.problem.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to form a sub-team.
 *
 * @param memberIds who works under the leader; the leader may be named again
 * @param minutes how long the mission has; null means {@link #USUAL}
 */
public record FormSubTeam(
        @Nullable String name,
        @Nullable Long leaderId,
        @Nullable String mission,
        @Nullable Integer minutes,
        List<Long> memberIds) {
    /** How many minutes a mission has when nothing else is said. */
    public static final int USUAL = 30;

    static final int NAME = 40;
    static final int MISSION = 500;
    private static final int LONGEST = 12 * 60;
    private static final int MEMBERS = 50;

    record Checked(String name, Holder leader, String mission, int minutes, List<Holder> members) {}

    Checked checked(Validation validation, Roster roster) {
        String checkedName = validation.line("name", name, NAME);
        Holder leader = roster.person(validation, "leader_id", leaderId);
        String checkedMission = validation.text("mission", mission, MISSION);
        int checkedMinutes = minutes(validation, minutes == null ? USUAL : minutes);
        List<Holder> members = people(validation, roster, "member_ids", memberIds);
        return new Checked(checkedName, leader, checkedMission, checkedMinutes, members);
    }

    static int minutes(Validation validation, int minutes) {
        validation.check(minutes >= 1 && minutes <= LONGEST, "minutes", "must be from 1 to " + LONGEST);
        return minutes;
    }

    static Instant until(int minutes, Instant now) {
        return now.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MICROS);
    }

    static List<Holder> people(Validation validation, Roster roster, String field, List<Long> ids) {
        validation.check(ids.size() <= MEMBERS, field, "are too many; at most " + MEMBERS);
        List<Holder> people = new ArrayList<>();
        for (int i = 0; i < Math.min(ids.size(), MEMBERS); i++) {
            Holder person = roster.person(validation, "%s[%d]".formatted(field, i), ids.get(i));
            if (!people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }
}
