package dev.andon.remarks;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Handles;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Denied;
import dev.andon.remarks.internal.ChangeTable;
import dev.andon.remarks.internal.MentionLetters;
import dev.andon.remarks.internal.MentionTable;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Markdown;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant by an @ in comments: told by letter and at home when they may see the report, until they have seen it. */
@Component
public class Mentioning {
    private static final int SHOWN = 20;
    private static final int LATEST = 100;

    private final MentionTable table;
    private final MentionLetters letters;
    private final ChangeTable changes;
    private final Reports reports;
    private final Incidents incidents;
    private final People people;
    private final Live live;
    private final Clock clock;

    Mentioning(
            MentionTable table,
            MentionLetters letters,
            ChangeTable changes,
            Reports reports,
            Incidents incidents,
            People people,
            Live live,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.changes = changes;
        this.reports = reports;
        this.incidents = incidents;
        this.people = people;
        this.live = live;
        this.clock = clock;
    }

    /** Remembers who is meant in something that was just said or edited, and writes to those who may read it. */
    void said(Actor by, Incident incident, Report report, int remark, int saying, String text) {
        for (Person person : meant(text)) {
            boolean self = by.isPerson() && by.personId() == person.id();
            if (!self
                    && table.insert(report.id(), remark, saying, person.id(), by.name(), clock.instant())
                    && maySee(person, incident, report)
                    && table.wantsLetters(person.id())) {
                letters.mentioned(person, by, incident, report, remark, saying, text);
            }
        }
        live.changed("now/house", clock.millis());
    }

    /** It was taken back. */
    void forget(Report report, int remark, int saying) {
        table.forget(report.id(), remark, saying);
    }

    private List<Person> meant(String text) {
        Set<String> handles = new LinkedHashSet<>();
        if (text.indexOf('@') >= 0) {
            Markdown.words(text).forEach(words -> handles.addAll(Handles.in(words)));
        }
        return people.byHandles(handles).values().stream()
                .filter(Person::active)
                .toList();
    }

    /** Those whom a text speaks to and who cannot read it, because the incident or the report is for others. */
    public List<Person> shutOut(Incident incident, Report report, String text) {
        return meant(text).stream()
                .filter(person -> !maySee(person, incident, report))
                .toList();
    }

    private static boolean maySee(Person person, Incident incident, Report report) {
        return Incidents.maySee(person.actor(), incident) && report.isFor(person.actor());
    }

    /** Where the viewer is meant and has not looked yet, as far as they may know of it; latest first. */
    public List<Mention> unseen(Actor viewer) {
        return mentions(viewer, true, SHOWN);
    }

    /** The same with what they have seen. */
    public List<Mention> latest(Actor viewer) {
        return mentions(viewer, false, LATEST);
    }

    private List<Mention> mentions(Actor viewer, boolean unseen, int limit) {
        return viewer.isPerson()
                ? table.of(viewer.personId(), unseen, limit).stream()
                        .flatMap(row -> mention(viewer, row).stream())
                        .toList()
                : List.of();
    }

    private Optional<Mention> mention(Actor viewer, MentionTable.Row row) {
        return incidents
                .byId(viewer, row.incidentId())
                .flatMap(incident -> reports.all(viewer, incident).stream()
                        .filter(report -> report.key().equals(row.reportKey()))
                        .findFirst()
                        .map(report -> new Mention(incident, report, row.remark(), row.by(), row.at())));
    }

    /** The viewer has read this comment. Once more changes nothing. */
    @Transactional
    public void seen(Actor viewer, ReportAddress at, int remark) {
        Report report = reports.find(viewer, at);
        if (viewer.isPerson() && table.see(report.id(), remark, viewer.personId(), clock.instant())) {
            live.changed("now/house", clock.millis());
        }
    }

    /** Whether this person gets letters when they are mentioned. */
    public boolean wantsLetters(Actor person) {
        return person.isPerson() && table.wantsLetters(person.personId());
    }

    /** Says whether the caller wants letters when they are mentioned. */
    @Transactional
    public void wantLetters(Actor person, boolean wanted) {
        person.require(Access.VIEWER);
        if (!person.isPerson()) {
            throw new Denied("Only a person gets letters.");
        }
        boolean before = table.wantsLetters(person.personId());
        if (before != wanted) {
            table.wantLetters(person.personId(), wanted);
            changes.letters(person, before, wanted);
        }
    }
}
