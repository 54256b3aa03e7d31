package dev.andon.reviews;

import dev.andon.approvals.RuleKeeping;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.internal.SettingTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house holds its review meetings. Everybody may know; owners set it. */
@Component
public class Programme {
    private static final String KEY = "programme";
    private static final int MOST_RULES = 30;
    private static final int MOST_PEOPLE = 50;
    private static final int LABEL = 80;

    private final SettingTable table;
    private final ChangeTable changes;
    private final RuleKeeping calendar;
    private final Playbook playbook;
    private final Teams teams;
    private final Named named;

    Programme(
            SettingTable table,
            ChangeTable changes,
            RuleKeeping calendar,
            Playbook playbook,
            Teams teams,
            Named named) {
        this.table = table;
        this.changes = changes;
        this.calendar = calendar;
        this.playbook = playbook;
        this.teams = teams;
        this.named = named;
    }

    /** A rule as typed; people are {@code @handle} or e-mail addresses. */
    public record RuleDraft(
            @Nullable String kind,
            @Nullable String label,
            @Nullable List<String> severities,
            @Nullable String team,
            @Nullable List<String> people,
            @Nullable Boolean required) {}

    /**
     * As typed; what is null stays as it is. A list that is there replaces what was.
     *
     * @param meetWithin business days by severity; null as a value takes the limit away, severities that are not named stay
     * @param points by the word of a {@link Sign}; those that are not named stay
     */
    public record Draft(
            @Nullable Integer prereadDays,
            @Nullable Integer minutes,
            @Nullable Integer closingMinutes,
            @Nullable Integer topicMinutes,
            @Nullable Integer completeness,
            @Nullable Integer findings,
            @Nullable Integer calibration,
            @Nullable Integer lookBackDays,
            @Nullable Map<String, @Nullable Integer> meetWithin,
            @Nullable Map<String, @Nullable Integer> points,
            @Nullable List<RuleDraft> audience) {}

    /** How the house has it. */
    public ProgrammeRules rules() {
        return table.find(KEY, ProgrammeRules.class).orElseGet(ProgrammeRules::shipped);
    }

    /** What was changed, latest first. */
    public List<Told> changes(Actor viewer) {
        viewer.require(Access.OWNER);
        return changes.of(KEY);
    }

    /** How long a meeting takes where nobody says. */
    Duration length() {
        return Duration.ofMinutes(rules().minutes());
    }

    /** Minutes for a topic where nobody says. */
    int topicLength() {
        return rules().topicMinutes();
    }

    /** The day by which people meet about an incident of this severity that was over then; empty where there is no haste. */
    Optional<LocalDate> meetBy(ProgrammeRules rules, String severity, Instant over, ZoneId zone) {
        return Optional.ofNullable(rules.meetWithin().get(severity))
                .map(days -> calendar.rules().after(over.atZone(zone).toLocalDate(), days));
    }

    /** This day, or the next on which people work. */
    public LocalDate businessDay(LocalDate day) {
        return calendar.rules().after(day, 0);
    }

    /** By when reports are ready and read: the same time of day, so many business days before. */
    public Instant prereadBy(Instant starts, ZoneId zone) {
        return before(starts, zone, rules().prereadDays());
    }

    /** The same time of day, so many business days before. */
    public Instant before(Instant moment, ZoneId zone, int businessDays) {
        ZonedDateTime start = moment.atZone(zone);
        LocalDate day = calendar.rules().before(start.toLocalDate(), businessDays);
        Instant before = day.atTime(start.toLocalTime()).atZone(zone).toInstant();
        return before.isAfter(moment) ? moment : before;
    }

    /**
     * Changes what the draft speaks of. Meetings that are planned keep their deadlines.
     *
     * @param ifMatch the version the caller has read; null for any
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public ProgrammeRules change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        table.lock(KEY);
        ProgrammeRules before = rules();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        ProgrammeRules after = new ProgrammeRules(
                number(check, "preread_days", draft.prereadDays(), before.prereadDays(), 0, 10),
                number(check, "minutes", draft.minutes(), before.minutes(), 15, 480),
                number(check, "closing_minutes", draft.closingMinutes(), before.closingMinutes(), 0, 240),
                number(check, "topic_minutes", draft.topicMinutes(), before.topicMinutes(), 1, 240),
                number(check, "completeness", draft.completeness(), before.completeness(), 0, 100),
                number(check, "findings", draft.findings(), before.findings(), 0, 500),
                number(check, "calibration", draft.calibration(), before.calibration(), 0, 100),
                number(check, "look_back_days", draft.lookBackDays(), before.lookBackDays(), 7, 730),
                meetWithin(check, draft.meetWithin(), before.meetWithin()),
                points(check, draft.points(), before),
                audience(check, draft.audience(), before.audience()),
                before.version() + 1);
        check.check(after.closingMinutes() < after.minutes(), "closing_minutes", "must be less than the meeting takes");
        check.throwIfAny();
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.put(KEY, after, after.version());
        changes.note(actor, KEY, "changed how meetings are held", before.facts(), after.facts());
        return after;
    }

    private static int number(Validation check, String field, @Nullable Integer typed, int now, int least, int most) {
        int value = typed == null ? now : typed;
        check.check(value >= least && value <= most, field, "must be between %d and %d".formatted(least, most));
        return value;
    }

    private Map<String, Integer> meetWithin(
            Validation check, @Nullable Map<String, @Nullable Integer> typed, Map<String, Integer> before) {
        Map<String, Integer> days = new HashMap<>(before);
        if (typed != null) {
            typed.forEach((severity, value) -> {
                check.check(
                        playbook.severity(severity).isPresent(),
                        "meet_within",
                        "has something that is no severity of the playbook");
                if (value == null) {
                    days.remove(severity);
                } else {
                    days.put(severity, number(check, "meet_within." + severity, value, value, 1, 365));
                }
            });
        }
        return days;
    }

    private static Map<Sign, Integer> points(
            Validation check, @Nullable Map<String, @Nullable Integer> typed, ProgrammeRules before) {
        Map<Sign, Integer> points = new HashMap<>(before.points());
        if (typed != null) {
            typed.forEach((word, value) -> Sign.find(word)
                    .ifPresentOrElse(
                            sign -> points.put(
                                    sign, number(check, "points." + word, value, before.points(sign), 0, 100)),
                            () -> check.error("points", "has something that is no sign")));
        }
        return points;
    }

    private List<AudienceRule> audience(Validation check, @Nullable List<RuleDraft> typed, List<AudienceRule> before) {
        if (typed == null) {
            return before;
        }
        check.check(typed.size() <= MOST_RULES, "audience", "has too many rules; at most " + MOST_RULES);
        boolean whole = typed.stream().noneMatch(Objects::isNull);
        check.check(whole, "audience", "holds null");
        if (!whole || typed.size() > MOST_RULES) {
            return before;
        }
        List<AudienceRule> rules = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            rules.add(rule(check, "audience[%d].".formatted(i), typed.get(i)));
        }
        return rules;
    }

    private AudienceRule rule(Validation check, String at, RuleDraft draft) {
        AudienceRule.Kind kind = AudienceRule.Kind.find(draft.kind()).orElse(null);
        check.check(kind != null, at + "kind", "must be one of log, author, owners, depending, team or people");
        AudienceRule.Kind as = kind == null ? AudienceRule.Kind.LOG : kind;
        String label = check.optionalLine(at + "label", draft.label(), LABEL);
        List<String> severities = draft.severities() == null ? List.of() : draft.severities();
        List<String> known = playbook.severities().stream().map(Severity::key).toList();
        check.check(
                severities.stream().allMatch(known::contains),
                at + "severities",
                "has something that is no severity of the playbook");
        String team = as == AudienceRule.Kind.TEAM ? check.line(at + "team", draft.team(), LABEL) : "";
        check.check(
                team.isEmpty() || teams.all().stream().anyMatch(one -> one.key().equals(team)),
                at + "team",
                "is not the key of a team");
        List<String> people = as == AudienceRule.Kind.PEOPLE
                ? named.all(check, at + "people", draft.people(), MOST_PEOPLE).stream()
                        .map(Person::email)
                        .toList()
                : List.of();
        boolean required = Boolean.TRUE.equals(draft.required());
        return new AudienceRule(
                as,
                label == null ? as.label() : label,
                severities.stream().filter(known::contains).distinct().toList(),
                team,
                people,
                required);
    }
}
