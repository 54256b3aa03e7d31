package dev.andon.timeline;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.Retelling;
import dev.andon.learning.SectionSource;
import dev.andon.response.Incident;
import dev.andon.timeline.internal.TimelineMarkdown;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The timeline within a report: as a section's first draft once somebody curated it, and live where a line names it. */
@Component
public class TimelineText implements SectionSource, LiveBlock {
    private static final String KEY = "timeline";

    private final Timelines timelines;
    private final TimelineMarkdown markdown;

    TimelineText(Timelines timelines, Retelling retelling) {
        this.timelines = timelines;
        this.markdown = new TimelineMarkdown(row -> retelling.sentence(Objects.requireNonNull(row.entry())));
    }

    /** As Markdown, of an incident that the caller may see. */
    public String of(Timeline timeline) {
        return markdown.of(timeline);
    }

    @Override
    public Set<String> prefills() {
        return Set.of(KEY);
    }

    @Override
    public boolean speaks(String prefill, Incident incident) {
        return timelines.touched(incident);
    }

    @Override
    public String text(String prefill, Incident incident) {
        return of(timelines.of(incident));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label() {
        return "Timeline, as curated";
    }

    @Override
    public String markdown(Incident incident, Report report) {
        return of(timelines.of(incident));
    }
}
