package dev.andon.deadlines;

import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a policy to be, as it was typed. Whole: a list that is absent narrows nothing.
 *
 * @param key of a new one; of one that is there absent or the same
 * @param position where it stands; absent for last, or for where it is
 * @param severities keys of the playbook
 * @param priorities words of {@link Priority}
 * @param kinds words of {@link Kind}
 * @param horizons words of {@link Horizon}
 * @param teams keys
 * @param counted calendar or business; absent for calendar
 * @param remindDays absent for as the house has it
 * @param escalateDays absent for as the house has it
 */
public record PolicyDraft(
        @Nullable String key,
        @Nullable String name,
        @Nullable Integer position,
        @Nullable List<String> severities,
        @Nullable List<String> priorities,
        @Nullable List<String> kinds,
        @Nullable List<String> horizons,
        @Nullable List<String> teams,
        @Nullable Integer days,
        @Nullable String counted,
        @Nullable Integer remindDays,
        @Nullable Integer escalateDays) {}
