package dev.andon.remarks;

import static dev.andon.people.Access.RESPONDER;
import static dev.andon.people.Access.VIEWER;

import dev.andon.learning.BesideNews;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.remarks.internal.ChangeTable;
import dev.andon.remarks.internal.RemarkTable;
import dev.andon.remarks.internal.SayingTable;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commenting on reports. Everybody who may read a report may say something about it, also those who may change nothing: who
 * saw what happened is not always who writes. Whoever may write the report says what is settled.
 */
@Component
public class Remarking {
    /** How many characters a saying may have. */
    public static final int LONGEST = 8_000;

    private final Remarks remarks;
    private final Drafting drafting;
    private final RemarkTable table;
    private final SayingTable sayings;
    private final ChangeTable changes;
    private final Mentioning mentions;
    private final Reports reports;
    private final Incidents incidents;
    private final BesideNews news;
    private final Clock clock;

    Remarking(
            Remarks remarks,
            Drafting drafting,
            RemarkTable table,
            SayingTable sayings,
            ChangeTable changes,
            Mentioning mentions,
            Reports reports,
            Incidents incidents,
            BesideNews news,
            Clock clock) {
        this.remarks = remarks;
        this.drafting = drafting;
        this.table = table;
        this.sayings = sayings;
        this.changes = changes;
        this.mentions = mentions;
        this.reports = reports;
        this.incidents = incidents;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Begins a comment. Who confirms or disputes a passage that others have confirmed or disputed joins them.
     *
     * @throws Missing when there is no such report for the actor
     */
    @Transactional
    public Remark begin(Act act, ReportAddress at, Draft draft) {
        act.actor().require(VIEWER);
        Report report = locked(act.actor(), at);
        Incident incident = incidents.find(act.actor(), at.number());
        Drafting.Checked checked = drafting.checked(incident, report, draft);
        Optional<Remark> same = checked.kind().stance() == null
                ? Optional.empty()
                : remarks.of(report).stream()
                        .filter(remark -> remark.isCalibration() && !remark.isResolved())
                        .filter(remark -> samePassage(remark.place(), checked.place()))
                        .findFirst();
        int number = same.map(Remark::number).orElseGet(() -> begun(report, checked));
        int saying = same.map(remark -> remark.sayings().size()).orElse(0);
        return said(
                act.actor(), incident, report, number, saying, checked.kind().stance(), checked.text());
    }

    private static boolean samePassage(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && one.section().equals(other.section())
                && Objects.equals(one.passage(), other.passage());
    }

    private int begun(Report report, Drafting.Checked checked) {
        int number = table.next(report.id());
        table.insert(report.id(), number, checked.kind(), checked.place(), checked.replacement(), clock.instant());
        return number;
    }

    /**
     * Answers a comment.
     *
     * @param stance a word of {@link Stance} where it is about what people saw; null for none. It needs no words to confirm
     * @throws Conflict when it is resolved
     */
    @Transactional
    public Remark reply(Act act, ReportAddress at, int number, @Nullable String text, @Nullable String stance) {
        act.actor().require(VIEWER);
        Report report = locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Validation check = new Validation();
        Stance taken = Stance.find(stance).orElse(null);
        check.check(stance == null || stance.isBlank() || taken != null, "stance", "must be confirm or dispute");
        check.check(
                taken == null || remark.isCalibration(),
                "stance",
                "is for statements that somebody confirmed or disputed");
        String words = taken == Stance.CONFIRM
                ? Objects.requireNonNullElse(check.optionalText("text", text, LONGEST), "")
                : check.text("text", text, LONGEST);
        check.throwIfAny();
        if (remark.isResolved()) {
            throw new Conflict("%s resolved this comment. Reopen it to go on.".formatted(remark.resolvedBy()));
        }
        table.touch(report.id(), number);
        Incident incident = incidents.find(act.actor(), at.number());
        return said(act.actor(), incident, report, number, remark.sayings().size(), taken, words);
    }

    private Remark said(
            Actor actor,
            Incident incident,
            Report report,
            int number,
            int saying,
            @Nullable Stance stance,
            String text) {
        Instant now = clock.instant();
        long person = person(actor);
        sayings.insert(report.id(), number, new Saying(saying, person, actor.name(), stance, text, now, null, null));
        mentions.said(actor, incident, report, number, saying, text);
        news.changed(report);
        return remarks.in(report, number);
    }

    /**
     * Changes what the caller said; what it said before stays on record.
     *
     * @param version of the comment that was read; null when any will do
     * @throws Stale when it changed since
     */
    @Transactional
    public Remark edit(
            Act act, ReportAddress at, int number, int saying, @Nullable String text, @Nullable Long version) {
        act.actor().require(VIEWER);
        Report report = locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Saying own = own(act.actor(), remark, saying);
        Validation check = new Validation();
        String words = check.text("text", text, LONGEST);
        check.throwIfAny();
        Revision.check(version, remark.version());
        if (!words.equals(own.text())) {
            sayings.edit(report.id(), number, saying, words, clock.instant());
            changes.edited(act.actor(), report, number, saying, own.text(), words);
            table.touch(report.id(), number);
            mentions.said(act.actor(), incidents.find(act.actor(), at.number()), report, number, saying, words);
            news.changed(report);
        }
        return remarks.in(report, number);
    }

    /**
     * Takes back what the caller said. Its words go; where others answered, it says so in their place, else the comment goes
     * with it.
     */
    @Transactional
    public void takeBack(Act act, ReportAddress at, int number, int saying, @Nullable Long version) {
        act.actor().require(VIEWER);
        Report report = locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        own(act.actor(), remark, saying);
        Revision.check(version, remark.version());
        sayings.takeBack(report.id(), number, saying, clock.instant());
        changes.takenBack(act.actor(), report, number, saying);
        mentions.forget(report, number, saying);
        boolean nothingLeft = remark.sayings().stream().allMatch(one -> one.number() == saying || one.isTakenBack());
        if (nothingLeft) {
            table.remove(report.id(), number);
        } else {
            table.touch(report.id(), number);
        }
        news.changed(report);
    }

    private static Saying own(Actor actor, Remark remark, int saying) {
        Saying own = remark.saying(saying)
                .filter(one -> !one.isTakenBack())
                .orElseThrow(
                        () -> new Missing("There is no answer %d to comment %d.".formatted(saying, remark.number())));
        if (!own.isBy(person(actor))) {
            throw new Denied("%s said this; only they can change it or take it back.".formatted(own.author()));
        }
        return own;
    }

    /** Says that a comment is settled; what was said, by all sides, stays readable. Once more changes nothing. */
    @Transactional
    public Remark resolve(Act act, ReportAddress at, int number, @Nullable Long version) {
        act.actor().require(RESPONDER);
        Report report = locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Revision.check(version, remark.version());
        if (!remark.isResolved()) {
            table.resolve(report.id(), number, act.actor().name(), clock.instant());
            changes.note(act.actor(), report, number, "resolved", null);
            news.changed(report);
        }
        return remarks.in(report, number);
    }

    /**
     * Opens a comment again.
     *
     * @throws Conflict for a suggestion that was accepted: the text has it
     */
    @Transactional
    public Remark reopen(Act act, ReportAddress at, int number, @Nullable Long version) {
        act.actor().require(RESPONDER);
        Report report = locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Revision.check(version, remark.version());
        Proposal proposal = remark.proposal();
        if (proposal != null && proposal.outcome() == Proposal.Outcome.ACCEPTED) {
            throw new Conflict(
                    "This suggestion was accepted and is in the text. Edit the text, or restore an older one.");
        }
        if (remark.isResolved()) {
            table.reopen(report.id(), number);
            changes.note(act.actor(), report, number, "reopened", null);
            news.changed(report);
        }
        return remarks.in(report, number);
    }

    Report locked(Actor actor, ReportAddress at) {
        Report report = reports.find(actor, at);
        person(actor);
        table.lock(report);
        return reports.find(actor, at);
    }

    private static long person(Actor actor) {
        if (!actor.isPerson()) {
            throw new Denied("Only a person comments on a report.");
        }
        return actor.personId();
    }
}
