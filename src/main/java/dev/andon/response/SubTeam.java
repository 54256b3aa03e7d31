package dev.andon.response;

import java.time.Instant;
import java.util.List;

/**
 * Some of those involved, who report to the commander through a leader.
 *
 * @param seq of the entry that formed it; what it is called by in addresses
 * @param members everybody in it, the leader first
 * @param since when it got the mission it has
 * @param until when its minutes are up
 */
public record SubTeam(
        long seq, String name, Holder leader, String mission, List<Holder> members, Instant since, Instant until) {

    public boolean has(long personId) {
        return members.stream().anyMatch(member -> member.id() == personId);
    }

    /** Whether its minutes are up. */
    public boolean isLate(Instant now) {
        return now.isAfter(until);
    }

    /** How much of its time has gone, 0 to 100. */
    public int gone(Instant now) {
        long whole = until.toEpochMilli() - since.toEpochMilli();
        long passed = now.toEpochMilli() - since.toEpochMilli();
        return whole <= 0 ? 100 : (int) Math.clamp(100 * passed / whole, 0, 100);
    }
}
