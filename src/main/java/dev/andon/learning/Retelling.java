package dev.andon.learning;

import dev.andon.learning.internal.Md;
import dev.andon.learning.internal.Moments;
import dev.andon.learning.internal.Telling;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Markdown;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How reports tell a log, for the modules that write into reports: the same words, times and citations everywhere. */
@Component
public class Retelling {
    private final Telling telling;

    Retelling(Incidents incidents) {
        this.telling = new Telling(incidents::mayBeNamed);
    }

    /** An entry in one line of Markdown. Other incidents that not everybody may know of are not named. */
    public String sentence(Entry entry) {
        return telling.sentence(entry);
    }

    /** Whether an entry belongs to the story, or only to the telling of it. */
    public static boolean isPartOfTheStory(Entry entry) {
        return Telling.isPartOfTheStory(entry);
    }

    /** A reference to an entry as reports have it: {@code [14]}. */
    public static String cite(long seq) {
        return Md.cite(seq);
    }

    /** Text that is no Markdown, as Markdown in one line. */
    public static String plain(String text) {
        return Md.plain(text);
    }

    /** Markdown as it fits a cell of a table. */
    public static String cell(String markdown) {
        return Md.cell(Md.line(markdown));
    }

    /** A moment to the second, in UTC and saying so. */
    public static String second(Instant moment) {
        return Moments.second(moment);
    }

    /** A moment to the minute, in UTC and saying so. */
    public static String minute(Instant moment) {
        return Moments.minute(moment);
    }

    /** Markdown as safe HTML, with the entries it cites as links into the room. */
    public static String html(String markdown, Incident incident) {
        return Markdown.html(cited(markdown, incident));
    }

    /** The Markdown with, behind it, where the entries it cites are: as it is before it becomes HTML. */
    public static String cited(String markdown, Incident incident) {
        String citations = Md.citations(markdown, "/incidents/" + incident.number(), incident.seq());
        return citations.isEmpty() ? markdown : markdown + "\n\n" + citations;
    }
}
