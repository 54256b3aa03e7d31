package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.internal.IncidentRows;
import dev.andon.ui.Templates;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the watchers of a room are sent: the new entries, and the state as it is after them. */
@Component
class RoomLive implements LiveSource {
    static final String KIND = "incident";

    private final IncidentRows rows;
    private final IncidentLog log;
    private final EntryLines lines;
    private final RoomRegions regions;
    private final Templates templates;
    private final LastTold told = new LastTold();

    RoomLive(IncidentRows rows, IncidentLog log, EntryLines lines, RoomRegions regions, Templates templates) {
        this.rows = rows;
        this.log = log;
        this.lines = lines;
        this.regions = regions;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LiveMessage since(String key, long lastSeen) {
        Optional<Incident> incident = rows.byId(Long.parseLong(key));
        if (incident.isEmpty() || incident.get().seq() <= lastSeen) {
            return new LiveMessage(lastSeen, "");
        }
        long id = incident.get().id();
        long seq = incident.get().seq();
        Map<String, String> news = told.news(id, lastSeen, seq, regions.all(incident.get()));
        return new LiveMessage(seq, appending(log.after(id, lastSeen)) + RoomRegions.replacing(news));
    }

    /** Appending an entry that is already there replaces it, so an overlap of two pushes does no harm. */
    String appending(List<Entry> entries) {
        StringBuilder streams = new StringBuilder();
        for (EntryLine line : lines.all(entries)) {
            String html = templates.render("response/entry", Map.of("line", line, "fresh", true));
            streams.append("<turbo-stream action=\"append\" target=\"entries\"><template>")
                    .append(html)
                    .append("</template></turbo-stream>");
        }
        return streams.toString();
    }
}
