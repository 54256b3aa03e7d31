package dev.andon.playbook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the playbook says of incidents of one type and severity.
 *
 * @param checklists every one that fits, in order
 * @param document the first that fits; null when none does
 * @param report what the first fitting rule says, else what the type says; null when the house has neither
 * @param warRoom the first that fits; null when none does
 * @param every how often the business is told; null when nobody asks for it
 */
public record Applying(
        List<Checklist> checklists,
        @Nullable DocumentTemplate document,
        @Nullable ReportTemplate report,
        @Nullable WarRoom warRoom,
        @Nullable Duration every) {}
