package dev.andon.exports;

import dev.andon.exports.internal.Writing;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports out of Andon. Whoever may read a report may take it out, as far as they may read it. */
@Component
public class Exports {
    private final Manuscripts manuscripts;
    private final Writing writing;

    Exports(Manuscripts manuscripts, Writing writing) {
        this.manuscripts = manuscripts;
        this.writing = writing;
    }

    /**
     * @param edition null for the report as it stands
     * @param named whether people are called by their names; roles stand in their place otherwise
     * @throws dev.andon.platform.problem.Missing where the viewer knows no such incident, report or edition
     */
    public Exported file(Actor viewer, ReportAddress at, @Nullable Integer edition, Format format, boolean named) {
        Manuscript from = manuscripts.of(viewer, at, edition, named);
        return new Exported(format, from.fileName() + "." + format.extension(), writing.bytes(viewer, from, format));
    }

    /** What an editor takes from the clipboard as text/html. */
    public String rich(Manuscript from, Target target) {
        return writing.rich(from, target);
    }
}
