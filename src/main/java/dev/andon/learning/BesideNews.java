package dev.andon.learning;

import dev.andon.learning.internal.SectionTexts;
import dev.andon.ui.live.Live;
import org.springframework.stereotype.Component;

/** Tells everybody who has a report open that what other modules show beside its text is another now. */
@Component
public class BesideNews {
    private final SectionTexts sections;
    private final Live live;

    BesideNews(SectionTexts sections, Live live) {
        this.sections = sections;
        this.live = live;
    }

    /** Said in the transaction that changes it; pages hear {@code report:beside} when it commits. */
    public void changed(Report report) {
        live.changed("writing/" + report.id(), sections.stirBeside(report.id()));
    }
}
