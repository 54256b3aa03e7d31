package dev.andon.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent together.
 *
 * @param publish whether reports are published as they are
 * @param status ready, running or done
 */
public record Batch(
        long id, Instant begunAt, String begunBy, Mapping mapping, boolean publish, String status, List<File> files) {

    /**
     * @param text null for what is no Markdown
     * @param outcome taken, known, refused or left_out; null while it waits
     * @param said why, for people
     * @param incident number of the incident that it became
     */
    public record File(
            int position,
            String path,
            @Nullable String text,
            String sha256,
            @Nullable String outcome,
            @Nullable String said,
            @Nullable Long incident) {}

    public boolean isReady() {
        return status.equals("ready");
    }

    public boolean isRunning() {
        return status.equals("running");
    }

    public long count(String outcome) {
        return files.stream().filter(file -> outcome.equals(file.outcome())).count();
    }

    public long waiting() {
        return files.stream().filter(file -> file.outcome() == null).count();
    }
}
