package dev.andon.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a report as a whole, set anew together.
 *
 * @param name what people call it; required
 * @param readerIds the people who may know of it besides owners; absent for everybody who may see the incident
 * @param namesAsRoles whether what Andon writes in it says "the commander" and not the name; required
 */
public record Particulars(
        @Nullable String name,
        @Nullable List<@Nullable Long> readerIds,
        @Nullable Boolean namesAsRoles) {}
