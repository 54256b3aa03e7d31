package dev.andon.reviews;

import dev.andon.approvals.Reviews;
import dev.andon.followups.FollowUps;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.reviews.Readiness.Check;
import dev.andon.timeline.Timelines;
import dev.andon.whys.Whys;
import dev.andon.wording.CheckWording;
import dev.andon.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks whether the report of a topic is fit to be read before the meeting. */
@Component
public class Inspection {
    /** What a report is before people meet about it: its required sections of that state are written. */
    private static final String STATE = "accepted";

    private final Programme programme;
    private final Reports reports;
    private final Reviews reviews;
    private final Timelines timelines;
    private final Wording wording;
    private final Whys whys;
    private final Calibrating calibrating;
    private final FollowUps followUps;

    Inspection(
            Programme programme,
            Reports reports,
            Reviews reviews,
            Timelines timelines,
            Wording wording,
            Whys whys,
            Calibrating calibrating,
            FollowUps followUps) {
        this.programme = programme;
        this.reports = reports;
        this.reviews = reviews;
        this.timelines = timelines;
        this.wording = wording;
        this.whys = whys;
        this.calibrating = calibrating;
        this.followUps = followUps;
    }

    /** How ready the report of a topic is, whose meeting the caller may see. */
    public Readiness of(Topic topic) {
        Incident incident = topic.incident();
        Optional<Report> found = report(topic);
        if (found.isEmpty()) {
            String words = incident.isLive()
                    ? "The incident goes on; its report is drafted when it is resolved."
                    : "There is no report yet.";
            return new Readiness(List.of(
                    new Check("report", "Report", false, words, "/incidents/" + incident.number(), "Open the room")));
        }
        Report report = found.get();
        ProgrammeRules rules = programme.rules();
        List<Check> checks = new ArrayList<>();
        checks.add(sections(report));
        checks.add(timeline(incident, rules));
        checks.add(wording(report, rules));
        checks.add(whys(incident));
        checks.add(calibration(incident, report, rules));
        checks.add(followUps(incident));
        checks.add(gate(incident, report));
        return new Readiness(checks);
    }

    /** The report of a topic, if there is one by now. */
    Optional<Report> report(Topic topic) {
        return report(topic.incident(), topic.report());
    }

    /** The report of this key, whoever may read it. */
    Optional<Report> report(Incident incident, String key) {
        return reports.all(Actor.system(), incident).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** Whether not everybody may know of what a topic is about: its incident is restricted, or its report has readers. */
    boolean isForFew(Topic topic) {
        return topic.incident().restricted() || hasReaders(topic);
    }

    /** Whether only some of those who may see its incident may know of the report of a topic. */
    public boolean hasReaders(Topic topic) {
        return report(topic).filter(report -> report.readers() != null).isPresent();
    }

    private static Check sections(Report report) {
        List<ReportSection> missing = report.missing(STATE);
        String names = missing.stream().map(ReportSection::heading).limit(4).collect(Collectors.joining(", "));
        String more = missing.size() > 4 ? " and %d more".formatted(missing.size() - 4) : "";
        String words = missing.isEmpty()
                ? "%d of %d sections are written, and every required one."
                        .formatted(report.filled(), report.written().size())
                : "To be written: " + names + more + ".";
        return new Check("sections", "Required sections", missing.isEmpty(), words, report.path(), "Write");
    }

    private Check timeline(Incident incident, ProgrammeRules rules) {
        int percent = timelines.of(incident).completeness().percent();
        boolean ok = percent >= rules.completeness();
        String words = ok
                ? "%d of 100.".formatted(percent)
                : "%d of 100; a reader needs %d.".formatted(percent, rules.completeness());
        String href = "/incidents/%d/report/timeline".formatted(incident.number());
        return new Check("timeline", "Timeline", ok, words, href, "Curate");
    }

    private Check wording(Report report, ProgrammeRules rules) {
        int findings = findings(report);
        boolean ok = findings <= rules.findings();
        String words = findings == 0
                ? "Nothing to reword."
                : "%d %s that may blame or know afterwards%s."
                        .formatted(
                                findings,
                                findings == 1 ? "place" : "places",
                                ok ? "" : "; at most %d".formatted(rules.findings()));
        return new Check("wording", "Wording", ok, words, report.path(), "Reword");
    }

    /** Places in a report that a wording rule fits. */
    int findings(Report report) {
        String text = report.sections().stream().map(ReportSection::body).collect(Collectors.joining("\n\n"));
        String read = text.length() > CheckWording.LONGEST ? text.substring(0, CheckWording.LONGEST) : text;
        return wording.check(
                        Actor.system(),
                        new CheckWording(read, new CheckWording.Context("report", null, report.number())))
                .size();
    }

    private Check whys(Incident incident) {
        int parts = whys.of(incident).parts().size();
        String words = parts == 0
                ? "No contributing factor is named yet."
                : parts == 1 ? "One contributing factor." : parts + " contributing factors.";
        String href = "/incidents/%d/report/whys".formatted(incident.number());
        return new Check("whys", "Whys and factors", parts > 0, words, href, "Ask why");
    }

    private Check calibration(Incident incident, Report report, ProgrammeRules rules) {
        Calibration now = calibrating.of(incident, report);
        String disputed = now.disputed() == 0
                ? ""
                : now.disputed() == 1
                        ? " One statement is disputed: that is worth a place in the meeting."
                        : " %d statements are disputed: they are worth a place in the meeting."
                                .formatted(now.disputed());
        String words = now.asked().isEmpty()
                ? now.couldBeAsked() == 0
                        ? "Nobody else took part."
                        : "Nobody was asked yet whether it is as they saw it."
                : "%d of %d who were asked have answered."
                        .formatted(now.answered(), now.asked().size());
        boolean ok = now.suffices(rules.calibration());
        return new Check(
                "calibration", "Calibration", ok, words + disputed, report.path() + "/calibration", "Ask or answer");
    }

    private Check followUps(Incident incident) {
        int count = followUps.of(Actor.system(), incident).size();
        Optional<String> none = calibrating.noFollowUp(incident);
        String words = count > 0
                ? count == 1 ? "One follow-up." : count + " follow-ups."
                : none.map(reason -> "None needed: " + reason)
                        .orElse("No follow-up yet, and nobody said that none is needed.");
        String href = "/incidents/%d/report/follow-ups".formatted(incident.number());
        return new Check("follow_ups", "Follow-ups", count > 0 || none.isPresent(), words, href, "Add one");
    }

    private Check gate(Incident incident, Report report) {
        String refusal =
                report.published() ? null : reviews.of(incident, report).refusal();
        String words = report.published() ? "Published." : refusal == null ? "Nothing stands against it." : refusal;
        return new Check("approval", "Approval", refusal == null, words, report.path() + "/review", "Ask for approval");
    }
}
