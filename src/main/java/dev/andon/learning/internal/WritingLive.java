package dev.andon.learning.internal;

import dev.andon.coedit.CoeditLive;
import dev.andon.coedit.TextNews;
import dev.andon.coedit.Texts;
import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.Streams;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Incidents;
import dev.andon.ui.live.Live;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells everybody who has a report open what is written in which section, and who is there; as JSON, for report.js. */
@Component
class WritingLive implements LiveSource {
    /** So many versions back a page is told at once; one that has heard less asks for the rest. */
    private static final int RECENT = 40;

    private final SectionTexts sections;
    private final ReportRows reports;
    private final Incidents incidents;
    private final Texts texts;
    private final CoeditLive coedit;
    private final Streams streams;
    private final Live live;
    private final JsonMapper json;

    WritingLive(
            SectionTexts sections,
            ReportRows reports,
            Incidents incidents,
            Texts texts,
            CoeditLive coedit,
            Streams streams,
            Live live,
            JsonMapper json) {
        this.sections = sections;
        this.reports = reports;
        this.incidents = incidents;
        this.texts = texts;
        this.coedit = coedit;
        this.streams = streams;
        this.live = live;
        this.json = json;
    }

    /**
     * What happened in a section, or beside the texts.
     *
     * @param section its key; null with {@code news} for what stands beside them
     */
    private record News(@Nullable String section, @Nullable TextNews news) {}

    @Override
    public String kind() {
        return "writing";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LiveMessage since(String key, long lastSeen) {
        long reportId = Long.parseLong(key);
        List<SectionTexts.Row> stirred = sections.after(reportId, lastSeen);
        long beside = sections.beside(reportId);
        if (stirred.isEmpty() && beside <= lastSeen) {
            return new LiveMessage(lastSeen, "");
        }
        List<News> news = new ArrayList<>(stirred.stream().map(this::news).toList());
        if (beside > lastSeen) {
            news.add(new News(null, null));
        }
        long beat = Math.max(
                beside, stirred.stream().mapToLong(SectionTexts.Row::beat).max().orElse(0));
        return new LiveMessage(beat, json.writeValueAsString(news), viewers(reportId));
    }

    private News news(SectionTexts.Row row) {
        long recent = Math.max(0, texts.read(row.textId()).version() - RECENT);
        return new News(row.key(), coedit.after(row.textId(), recent));
    }

    /** Null when everybody may who was let in. */
    private @Nullable Set<String> viewers(long reportId) {
        SectionTexts.Whose whose = sections.report(reportId).orElseThrow();
        Incident incident = incidents.byId(Actor.system(), whose.incidentId()).orElseThrow();
        Report report = reports.find(incident, whose.key()).orElseThrow();
        Collection<Long> readers = report.readers();
        if (readers == null && !incident.restricted()) {
            return null;
        }
        return streams.viewers(
                readers == null ? incident.members() : readers,
                viewer -> Incidents.maySee(viewer, incident) && report.isFor(viewer));
    }

    /** In the transaction that restricts, so that it is heard with it. */
    @EventListener(condition = "#decided.type() == 'visibility_changed'")
    void on(IncidentDecided decided) {
        incidents.byId(Actor.system(), decided.incidentId()).stream()
                .flatMap(incident -> reports.all(incident).stream())
                .forEach(report -> live.ended("writing/" + report.id()));
    }
}
