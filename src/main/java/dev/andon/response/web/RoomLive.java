package dev.andon.response.web;

import dev.andon.people.Streams;
import dev.andon.platform.database.Composing;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.internal.IncidentRows;
import dev.andon.ui.Templates;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the watchers of a room are sent: the new entries, and the state as it is after them. */
@Component
class RoomLive implements LiveSource {
    static final String KIND = "incident";

    private final Composing composing;
    private final IncidentRows rows;
    private final IncidentLog log;
    private final EntryLines lines;
    private final RoomRegions regions;
    private final Templates templates;
    private final LastTold told = new LastTold();
    private final Streams streams;

    RoomLive(
            Composing composing,
            IncidentRows rows,
            IncidentLog log,
            EntryLines lines,
            RoomRegions regions,
            Templates templates,
            Streams streams) {
        this.composing = composing;
        this.rows = rows;
        this.log = log;
        this.lines = lines;
        this.regions = regions;
        this.templates = templates;
        this.streams = streams;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        return composing.of(() -> news(key, lastSeen));
    }

    @Override
    public LiveMessage beside(String key, String part) {
        return composing.of(() -> rows.byId(Long.parseLong(key))
                .map(incident -> new LiveMessage(0, regions.replacing(part, incident), viewers(incident)))
                .orElseGet(() -> new LiveMessage(0, "")));
    }

    private LiveMessage news(String key, long lastSeen) {
        Optional<Incident> incident = rows.byId(Long.parseLong(key));
        if (incident.isEmpty() || incident.get().seq() <= lastSeen) {
            return new LiveMessage(lastSeen, "");
        }
        long id = incident.get().id();
        long seq = incident.get().seq();
        log.know(incident.get());
        Map<String, String> all = regions.all(incident.get());
        Map<String, String> news = told.news(id, lastSeen, seq, all);
        String html = appending(log.after(id, lastSeen)) + RoomRegions.replacing(news);
        return new LiveMessage(seq, html, viewers(incident.get()));
    }

    /** Whoever watches has been let in, and streams end when that changes; but what is restricted is looked at twice. */
    private @Nullable Set<String> viewers(Incident incident) {
        return incident.restricted()
                ? streams.viewers(incident.members(), viewer -> Incidents.maySee(viewer, incident))
                : null;
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
