package dev.andon.learning.internal;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.response.FollowUpBoard;
import dev.andon.response.FollowUpCandidate;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What notes left for later and nobody dismissed. */
@Component
class FollowUpsBlock implements LiveBlock {
    private final IncidentLog log;

    FollowUpsBlock(IncidentLog log) {
        this.log = log;
    }

    @Override
    public String key() {
        return "follow-ups";
    }

    @Override
    public String label() {
        return "Left for later, as noted";
    }

    @Override
    public String markdown(Incident incident, Report report) {
        List<FollowUpCandidate> open =
                FollowUpBoard.fold(log.entries(incident.id())).open();
        return open.isEmpty()
                ? "*Nothing was noted for later.*"
                : open.stream()
                        .map(item ->
                                "- %s (%s) %s".formatted(Md.plain(item.text()), item.notedBy(), Md.cite(item.note())))
                        .collect(Collectors.joining("\n"));
    }
}
