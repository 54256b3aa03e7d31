package dev.andon.remarks;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.learning.BesideNews;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reporting;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.remarks.Proposal.Outcome;
import dev.andon.remarks.internal.ChangeTable;
import dev.andon.remarks.internal.RemarkTable;
import dev.andon.response.Act;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepting and declining what somebody suggests. An accepted one is an edit by whoever accepts; the suggestion stays beside it. */
@Component
public class Suggesting {
    private static final int REASON = 1_000;
    private static final int SHOWN = 200;

    private final Remarks remarks;
    private final Remarking remarking;
    private final Reporting reporting;
    private final RemarkTable table;
    private final ChangeTable changes;
    private final BesideNews news;
    private final Clock clock;

    Suggesting(
            Remarks remarks,
            Remarking remarking,
            Reporting reporting,
            RemarkTable table,
            ChangeTable changes,
            BesideNews news,
            Clock clock) {
        this.remarks = remarks;
        this.remarking = remarking;
        this.reporting = reporting;
        this.table = table;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Puts what is suggested into the text.
     *
     * @param version of the comment that was read; null when any will do
     * @throws Conflict when the passage was changed since, is gone, or somebody was faster
     */
    @Transactional
    public Remark accept(Act act, ReportAddress at, int number, @Nullable Long version) {
        act.actor().require(RESPONDER);
        Report report = remarking.locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Revision.check(version, remark.version());
        Proposal proposal = undecided(remark);
        Place place = remark.place();
        Passage passage = place == null ? null : place.passage();
        ReportSection section =
                place == null ? null : report.section(place.section()).orElse(null);
        if (place == null || passage == null || section == null) {
            throw new Conflict("The passage that this suggestion is about is not in the text any more.");
        }
        String now = passage.in(section.body());
        if (!now.equals(place.quote())) {
            throw new Conflict(
                    "The passage was changed since this was suggested. It now reads: %s".formatted(cut(now)));
        }
        String body = section.body().substring(0, passage.from())
                + proposal.text()
                + section.body().substring(passage.to());
        Report after = reporting.write(act, at, section.key(), body, section.version());
        settled(
                report,
                number,
                place,
                passage,
                proposal,
                after.section(section.key()).orElseThrow());
        table.decide(report.id(), number, Outcome.ACCEPTED, null);
        changes.note(act.actor(), report, number, "accepted", null);
        return closed(act, report, number, at);
    }

    /** The suggestion stands on what it put there. */
    private void settled(
            Report report, int number, Place place, Passage passage, Proposal proposal, ReportSection section) {
        String text = proposal.text();
        boolean there = !text.isEmpty() && section.body().startsWith(text, passage.from());
        Passage put = there ? new Passage(passage.from(), passage.from() + text.length()) : null;
        table.move(report.id(), number, place.version(), place.at(section.version(), put));
    }

    /** @param reason why not, for whoever suggested it */
    @Transactional
    public Remark decline(Act act, ReportAddress at, int number, @Nullable String reason, @Nullable Long version) {
        act.actor().require(RESPONDER);
        Report report = remarking.locked(act.actor(), at);
        Remark remark = remarks.in(report, number);
        Validation check = new Validation();
        String why = check.text("reason", reason, REASON);
        check.throwIfAny();
        Revision.check(version, remark.version());
        undecided(remark);
        table.decide(report.id(), number, Outcome.DECLINED, why);
        changes.note(act.actor(), report, number, "declined", why);
        return closed(act, report, number, at);
    }

    private Remark closed(Act act, Report report, int number, ReportAddress at) {
        table.resolve(report.id(), number, act.actor().name(), clock.instant());
        news.changed(report);
        return remarks.find(act.actor(), at, number);
    }

    private static Proposal undecided(Remark remark) {
        Proposal proposal = remark.proposal();
        if (proposal == null) {
            throw new Conflict("Comment %d suggests no other text.".formatted(remark.number()));
        }
        if (remark.isResolved()) {
            throw new Conflict("%s settled this suggestion already.".formatted(remark.resolvedBy()));
        }
        if (remark.opening().isTakenBack()) {
            throw new Conflict(
                    "%s took this suggestion back.".formatted(remark.opening().author()));
        }
        return proposal;
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? "“" + text + "”" : "“" + text.substring(0, SHOWN) + "…”";
    }
}
