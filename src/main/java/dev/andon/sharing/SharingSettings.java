package dev.andon.sharing;

import java.time.DayOfWeek;
import java.util.List;

/**
 * How the house shares.
 *
 * @param hosts whose links stay in what customers read of a section that is taken
 * @param digestDay on which the weekly digest comes
 * @param digestHour at which it comes, 0 to 23, on the reader's own clock
 * @param anniversaries whether reports are offered again after a year
 * @param version grows with every change
 */
public record SharingSettings(
        List<String> hosts, DayOfWeek digestDay, int digestHour, boolean anniversaries, long version) {}
