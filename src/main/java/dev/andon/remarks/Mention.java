package dev.andon.remarks;

import dev.andon.learning.Report;
import dev.andon.response.Incident;
import java.time.Instant;

/**
 * Somebody was meant by an @ in a comment.
 *
 * @param remark the number of the comment
 * @param by name of who wrote it
 */
public record Mention(Incident incident, Report report, int remark, String by, Instant at) {

    /** Where the comment is read. */
    public String path() {
        return report.path() + "/comments/" + remark;
    }
}
