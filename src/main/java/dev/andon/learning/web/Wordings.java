package dev.andon.learning.web;

import dev.andon.learning.ReportSection;
import dev.andon.people.Actor;
import dev.andon.wording.CheckWording;
import dev.andon.wording.Finding;
import dev.andon.wording.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a section for its wording where no script does. */
@Component
class Wordings {
    private final Wording wording;

    Wordings(Wording wording) {
        this.wording = wording;
    }

    /** A text too long to be read has none. */
    List<Finding> findings(Actor actor, long incident, ReportSection section, String text) {
        return text.length() > CheckWording.LONGEST
                ? List.of()
                : wording.check(actor, new CheckWording(text, new CheckWording.Context(sort(section), null, incident)));
    }

    /** Sections that are filled with follow-ups say what is to be done. */
    static String sort(ReportSection section) {
        return section.prefill().equals("actions") ? "action" : "report";
    }
}
