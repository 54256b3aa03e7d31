package dev.andon.imports;

import dev.andon.imports.internal.BatchTable;
import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows exported reports again, whatever was written in them since: they say where they were, and when it began. */
@Component
class Known {
    private static final Pattern ROOM = Pattern.compile("/incidents/(\\d{1,15})/reports?(/.*)?");

    private final BatchTable table;
    private final Incidents incidents;
    private final String home;

    Known(BatchTable table, Incidents incidents, AndonSettings settings) {
        this.table = table;
        this.incidents = incidents;
        this.home = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** The number of the incident that has the report here: it was exported from here, or taken in here before. */
    Optional<Long> here(Actor actor, @Nullable Paper paper) {
        if (paper == null || Own.origin(paper).isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> taken = table.takenFrom(Own.origin(paper));
        return taken.isPresent() ? taken : ours(actor, paper);
    }

    private Optional<Long> ours(Actor actor, Paper paper) {
        String url = paper.fact("url");
        Matcher room = ROOM.matcher(url.startsWith(home) ? url.substring(home.length()) : "");
        return room.matches()
                ? incidents
                        .byNumber(actor, Long.parseLong(room.group(1)))
                        .filter(incident -> incident.declaredAt().toString().equals(paper.fact("declared_at")))
                        .map(Incident::number)
                : Optional.empty();
    }

    void remember(long batch, Batch.File file, @Nullable Paper paper) {
        if (paper != null && !Own.origin(paper).isEmpty()) {
            table.origin(batch, file, Own.origin(paper));
        }
    }
}
