package dev.andon.learning;

import dev.andon.response.Incident;
import java.util.Set;

/**
 * Fills sections of reports from what a module knows. A bean of that module; asked before the log's own draft. What it
 * writes is Markdown, and cites the entries it comes from as {@code [n]} with their seq.
 */
public interface SectionSource {

    /** The prefill words of templates that it answers to; see {@link dev.andon.playbook.ReportTemplate#PREFILLS}. */
    Set<String> prefills();

    /** The text for one of them; empty where there is nothing to say yet. */
    String text(String prefill, Incident incident);

    /** Whether it has anything to say of this incident; where it has not, the log's own draft stands. */
    default boolean speaks(String prefill, Incident incident) {
        return true;
    }

    /** The same for the section of this key, where several of a template ask for the same: the five whys. */
    default String text(String prefill, String section, Incident incident) {
        return text(prefill, incident);
    }
}
