package dev.andon.learning;

import dev.andon.people.Actor;

/** Minds that somebody opened the page of a published report. A bean of the module that minds; nothing it does may fail the page. */
public interface ReportOpened {

    /** @param edition the one they read; for the page of the report, the last */
    void opened(Actor viewer, Report report, int edition);
}
