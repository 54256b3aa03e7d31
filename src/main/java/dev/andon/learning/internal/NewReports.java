package dev.andon.learning.internal;

import dev.andon.learning.Revision;
import dev.andon.playbook.ReportTemplate;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a new report into its tables, drafted from the log. */
@Component
public class NewReports {
    private static final String TITLE = "title";

    private final ReportRows rows;
    private final RevisionRows revisions;
    private final Drafting drafting;

    NewReports(ReportRows rows, RevisionRows revisions, Drafting drafting) {
        this.rows = rows;
        this.revisions = revisions;
        this.drafting = drafting;
    }

    /** @param readers null for everybody who may see the incident */
    public record Beginning(
            String key, String name, @Nullable Set<Long> readers, boolean namesAsRoles, String title) {}

    /** @return its id; empty when the incident has a report with this key already */
    public Optional<Long> begin(Incident incident, Beginning one, ReportTemplate shape, Instant now) {
        Optional<Long> begun = rows.insert(
                incident.id(), one.key(), one.name(), one.readers(), one.namesAsRoles(), shape.key(), one.title(), now);
        begun.ifPresent(id -> {
            revisions.remember(id, new Revision(TITLE, 1, one.title(), null, now));
            Drafts drafts = drafting.of(incident, one.namesAsRoles());
            rows.replaceSections(id, revisions.numbered(id, Shape.draft(shape, drafts, now)));
        });
        return begun;
    }
}
