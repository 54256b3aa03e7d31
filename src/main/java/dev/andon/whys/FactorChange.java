package dev.andon.whys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a factor.
 *
 * @param subject the factor: its name, where people read it, its key in the table
 * @param what renamed, merged or parted
 * @param other likewise the one it was merged with or parted from
 * @param facts what is another now, a line each
 */
public record FactorChange(
        String subject, String what, @Nullable String other, Instant at, String by, List<String> facts) {

    FactorChange called(String subjectName, @Nullable String otherName) {
        return new FactorChange(subjectName, what, otherName, at, by, facts);
    }
}
