package dev.andon.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The written account of an incident.
 *
 * @param number of the incident
 * @param template key of the shape it has
 * @param titleVersion grows with every change of the title
 * @param version grows with every change of anything in it
 * @param editedAt when anything in it was changed last
 * @param edition what was published last; null for a draft
 */
public record Report(
        long id,
        long incidentId,
        long number,
        String template,
        String title,
        long titleVersion,
        long version,
        Instant draftedAt,
        Instant editedAt,
        @Nullable Edition edition,
        List<ReportSection> sections) {

    /** A draft becomes published once; later editions do not change that. */
    public enum Status {
        DRAFT,
        PUBLISHED;

        public String word() {
            return this == DRAFT ? "draft" : "published";
        }
    }

    public Status status() {
        return edition == null ? Status.DRAFT : Status.PUBLISHED;
    }

    public boolean published() {
        return edition != null;
    }

    /** What readers of the published edition do not see yet. */
    public boolean editedAfterPublication() {
        return edition != null && version > edition.version();
    }

    public Optional<ReportSection> section(String key) {
        return sections.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** Sections that are meant to hold text. */
    public List<ReportSection> written() {
        return sections.stream().filter(ReportSection::expectsText).toList();
    }

    public long filled() {
        return written().stream()
                .filter(s -> s.fill() == ReportSection.Fill.FULL)
                .count();
    }
}
