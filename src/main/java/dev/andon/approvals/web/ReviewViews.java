package dev.andon.approvals.web;

import dev.andon.approvals.Desk;
import dev.andon.approvals.Lifecycle.Answer;
import dev.andon.approvals.Lifecycle.Dissent;
import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.approvals.ReviewRules;
import dev.andon.approvals.RuleKeeping;
import dev.andon.approvals.SeverityRule;
import dev.andon.approvals.Standing;
import dev.andon.approvals.Step;
import dev.andon.approvals.Told;
import dev.andon.approvals.internal.Difference;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.people.Person;
import dev.andon.playbook.Severity;
import dev.andon.remarks.Remark;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Shell;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages of reviews show. Public, because templates compile into a package of their own. */
public final class ReviewViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private ReviewViews() {}

    /** A day for people. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "no due date" : DAY.format(day);
    }

    /** The day a report is due, and where it ends when that is not where the house is. */
    public static String due(Desk desk) {
        return day(desk.dueOn())
                + (desk.dueZone() == null ? "" : " in " + desk.dueZone().getId().replace('_', ' '));
    }

    /** @param me the one who looks; 0 for nobody */
    public record Part(Standing standing, long me) {
        public boolean asksMe() {
            return standing.waitsFor(me);
        }
    }

    /**
     * The page of one review.
     *
     * @param tabs pages of the report
     * @param disputes statements that somebody who was there holds to be wrong, and nobody has settled
     * @param people who could be asked, for the list of suggestions
     */
    public record Whole(
            Standing standing,
            List<Link> tabs,
            List<Remark> disputes,
            List<Told> history,
            List<Person> people,
            Form form,
            long me) {

        public Stage stage() {
            return standing.stage();
        }

        public boolean isAsked() {
            return standing.life().review() != null && standing.life().review().asks(me);
        }

        public @Nullable Answer mine() {
            return standing.life().answer(me).orElse(null);
        }

        /** Whether this person is asked and has not yet spoken of the text there is now. */
        public boolean isWaiting() {
            return isAsked() && standing.waitsFor(me);
        }

        /** Dissents that the list of those who are asked does not show: taken back, or of people asked no more. */
        public List<Dissent> earlierDissents() {
            return standing.life().dissents().stream()
                    .filter(one -> one.withdrawnAt() != null
                            || standing.asked().stream()
                                    .noneMatch(asked -> one.answer().equals(asked.answer())))
                    .toList();
        }

        public boolean mayAgree() {
            var waiver = standing.life().waiver();
            return waiver != null
                    && waiver.agreedAt() == null
                    && waiver.approver().id() == me;
        }

        /** What stands in a field: as typed, or as it is. */
        public String typed(String field, String otherwise) {
            return form.errors().isEmpty() && form.value(field).isEmpty() ? otherwise : form.value(field);
        }
    }

    /** Where somebody's words are compared with the text as it is now. */
    public record Since(Standing standing, List<Link> tabs, List<Difference.Line> lines) {}

    /** "Ines Duarte saw it otherwise". */
    public static String disputed(Remark remark) {
        List<String> who = remark.disputing();
        return "%s %s it otherwise".formatted(String.join(", ", who), who.size() == 1 ? "saw" : "each saw");
    }

    /** What waits for one person. */
    public record Mine(List<Standing> awaiting, List<Standing> toWrite) {}

    /**
     * What the house wants of its reports.
     *
     * @param undated how many drafts are from before there were due dates
     */
    public record Rules(
            ReviewRules rules, List<Severity> severities, Form form, List<RuleKeeping.Change> changes, int undated) {

        public List<Option> gates() {
            return List.of(new Option("nothing", "Nothing"), new Option("accepted", "That it is accepted"));
        }

        public List<DayOfWeek> week() {
            return List.of(DayOfWeek.values());
        }

        public SeverityRule rule(Severity severity) {
            return rules.of(severity.key());
        }

        /** A free day a line. */
        public String freeDays() {
            StringBuilder lines = new StringBuilder();
            rules.freeDays()
                    .forEach((day, name) ->
                            lines.append(day).append(' ').append(name).append('\n'));
            return lines.toString();
        }
    }

    /** What somebody did, in a line. */
    public static String told(Told told) {
        return switch (told.step()) {
            case Step.Asked e ->
                "asked %s to read it; %d of %d have to approve"
                        .formatted(
                                names(e.approvers()), e.quorum(), e.approvers().size());
            case Step.CalledOff _ -> "called the review off";
            case Step.Answered e -> e.verdict() == Step.Verdict.APPROVE ? "approved" : "dissented";
            case Step.Withdrawn _ -> "took back what they said";
            case Step.WaiverAsked e ->
                "proposed that none is required, to %s".formatted(e.approver().name());
            case Step.WaiverAgreed _ -> "agreed that none is required";
            case Step.WaiverTakenBack _ -> "said that it is required after all";
            case Step.AuthorNamed e ->
                "named %s to write it".formatted(e.author().name());
            case Step.DueSet e -> e.on() == null ? "took the due date away" : "set the due date: " + e.on();
            case Step.Published e -> "sent out edition " + e.edition();
        };
    }

    private static String names(List<Step.Named> named) {
        return String.join(", ", named.stream().map(Step.Named::name).toList());
    }

    static long me(Shell shell) {
        var viewer = shell.viewer();
        return viewer == null ? 0 : viewer.id();
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
