package dev.andon.followups.internal;

import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpFilter.Condition;
import dev.andon.followups.FollowUpFilter.Condition.AcceptedBy;
import dev.andon.followups.FollowUpFilter.Condition.CameFromElsewhere;
import dev.andon.followups.FollowUpFilter.Condition.Containing;
import dev.andon.followups.FollowUpFilter.Condition.CreatedBetween;
import dev.andon.followups.FollowUpFilter.Condition.DeclineExpired;
import dev.andon.followups.FollowUpFilter.Condition.DoneBetween;
import dev.andon.followups.FollowUpFilter.Condition.DueBetween;
import dev.andon.followups.FollowUpFilter.Condition.Initiative;
import dev.andon.followups.FollowUpFilter.Condition.NotOverdue;
import dev.andon.followups.FollowUpFilter.Condition.OfFactors;
import dev.andon.followups.FollowUpFilter.Condition.OfHorizons;
import dev.andon.followups.FollowUpFilter.Condition.OfIncident;
import dev.andon.followups.FollowUpFilter.Condition.OfKinds;
import dev.andon.followups.FollowUpFilter.Condition.OfNumbers;
import dev.andon.followups.FollowUpFilter.Condition.OfPriorities;
import dev.andon.followups.FollowUpFilter.Condition.OfServices;
import dev.andon.followups.FollowUpFilter.Condition.OfSeverities;
import dev.andon.followups.FollowUpFilter.Condition.OfStates;
import dev.andon.followups.FollowUpFilter.Condition.OfTeams;
import dev.andon.followups.FollowUpFilter.Condition.Overdue;
import dev.andon.followups.FollowUpFilter.Condition.OwnedBy;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.platform.database.Times;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.response.Facet;
import dev.andon.response.Hidden;
import dev.andon.response.Narrowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The from and where of a list of follow-ups: {@code followups_item f} of {@code incident i}. Always carries who may see which
 * incident.
 */
final class Question {
    private static final String STILL_OPEN = "not f.over";
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:f-)?(\\d{1,15})");
    private static final String WORDS =
            "f.words @@ (websearch_to_tsquery('english', :%1$s) || websearch_to_tsquery('simple', :%1$s))";
    private static final String ABOUT = """
        exists (
            select from incident_facet t
            where t.number = i.number and t.declared_at = i.declared_at and t.facet = any(:%s))\
        """;

    private final Narrowed incidents;
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> params;
    private int asked;
    private boolean ofIncidents;

    private Question(Narrowed incidents) {
        this.incidents = incidents;
        params = new HashMap<>(incidents.params());
    }

    static Question of(Narrowed incidents, FollowUpFilter filter) {
        Question question = new Question(incidents);
        filter.conditions().forEach(question::and);
        return question;
    }

    static String order(FollowUpOrder order) {
        return switch (order) {
            case DUE -> "f.over, f.due_or_never, f.number";
            case PRIORITY -> "f.over, f.priority, f.due_or_never, f.number";
            case NEWEST -> "f.created_at desc, f.number desc";
            case CHANGED -> "f.state_since desc, f.number desc";
        };
    }

    /** After the last row of the page before. */
    void after(FollowUpOrder order, Cursor last) {
        switch (order) {
            case DUE ->
                and("(f.over, f.due_or_never, f.number) > (%s, %s, %s)"
                        .formatted(name(over(last)), day(last.text(1)), name(last.number(2))));
            case PRIORITY ->
                and("(f.over, f.priority, f.due_or_never, f.number) > (%s, %s, %s, %s)"
                        .formatted(name(over(last)), name(last.text(1)), day(last.text(2)), name(last.number(3))));
            case NEWEST -> before("created_at", last);
            case CHANGED -> before("state_since", last);
        }
    }

    private static boolean over(Cursor last) {
        return last.text(0).equals("true");
    }

    /** What comes back in a cursor was typed by somebody, perhaps. */
    private String day(String text) {
        if (text.equals("infinity")) {
            return "'infinity'::date";
        }
        try {
            return name(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Invalid("cursor", "is not one this list gave out; start again without it");
        }
    }

    private void before(String column, Cursor last) {
        and("(f.%s, f.number) < (%s, %s)".formatted(column, name(Times.sql(last.instant(0))), name(last.number(1))));
    }

    private void and(Condition condition) {
        switch (condition) {
            case OwnedBy c -> and(c.person() == null ? "f.owner_id is null" : "f.owner_id = " + name(c.person()));
            case OfTeams c -> among("f.team", c.keys());
            case OfStates c ->
                among("f.state", c.states().stream().map(State::word).toList());
            case OfKinds c -> among("f.kind", c.kinds().stream().map(Kind::word).toList());
            case OfHorizons c ->
                among("f.horizon", c.horizons().stream().map(Horizon::word).toList());
            case OfPriorities c ->
                among("f.priority", c.priorities().stream().map(Priority::word).toList());
            case OfSeverities c -> ofIncident(() -> among("i.severity", c.severities()));
            case OfFactors c -> factors(c.keys());
            case OfServices c -> ofIncident(() -> and(ABOUT.formatted(services(c.keys()))));
            case CameFromElsewhere c -> ofIncident(() -> and("not " + ABOUT.formatted(services(c.keys()))));
            case Containing c -> text(c.text());
            case DueBetween c -> due(c);
            case Overdue c -> and(STILL_OPEN + " and f.due_or_never < " + name(c.today()));
            case NotOverdue c -> and("f.due_or_never >= " + name(c.today()));
            case CreatedBetween c -> during("f.created_at", c.from(), c.before());
            case DoneBetween c -> {
                and("f.done_at is not null");
                during("f.done_at", c.from(), c.before());
            }
            case OfIncident c -> ofIncident(() -> and("i.number = " + name(c.number())));
            case OfNumbers c -> and("f.number = any(" + name(c.numbers().toArray(Long[]::new)) + ")");
            case Initiative c -> and((c.is() ? "" : "not ") + "f.initiative");
            case AcceptedBy c -> and("f.state = 'declined' and f.decline_accepter = " + name(c.person()));
            case DeclineExpired c -> and("f.state = 'declined' and f.decline_expires < " + name(c.today()));
        }
    }

    /** A condition that only the incident tells of. */
    private void ofIncident(Runnable and) {
        ofIncidents = true;
        and.run();
    }

    /** One word as equality: only then can an index answer in the order of the list. The two open states have one of their own. */
    private void among(String column, List<String> words) {
        if (column.equals("f.state") && List.of("open", "doing").equals(words)) {
            and(STILL_OPEN);
        } else if (words.size() == 1) {
            and(column + " = " + name(words.getFirst()));
        } else {
            and(column + " = any(" + name(words.toArray(String[]::new)) + ")");
        }
    }

    private void factors(List<String> keys) {
        and("f.factor <> ''");
        among("f.factor", keys);
    }

    private String services(List<String> keys) {
        return name(keys.stream().map(Facet::service).toArray(String[]::new)).substring(1);
    }

    private void text(String text) {
        String words = WORDS.formatted(name(text).substring(1));
        Matcher number = NUMBER.matcher(text.strip());
        and(number.matches() ? "(f.number = %s or %s)".formatted(name(Long.parseLong(number.group(1))), words) : words);
    }

    private void due(DueBetween span) {
        if (span.from() != null) {
            and("f.due_or_never >= " + name(span.from()));
        }
        if (span.before() != null) {
            and("f.due_or_never < " + name(span.before()));
        }
        and("f.due_or_never < 'infinity'");
    }

    private void during(String column, @Nullable Instant since, @Nullable Instant until) {
        if (since != null) {
            and(column + " >= " + name(Times.sql(since)));
        }
        if (until != null) {
            and(column + " < " + name(Times.sql(until)));
        }
    }

    private void and(String condition) {
        where.add(condition);
    }

    /** The name in SQL of something that was asked for. */
    private String name(Object value) {
        String name = "f" + asked++;
        with(name, value);
        return ":" + name;
    }

    Question with(String param, Object value) {
        params.put(param, value);
        return this;
    }

    String from() {
        return incidents.from() + "\njoin followups_item f on f.incident_id = i.id";
    }

    String where() {
        return also(incidents.where());
    }

    /** The same for counting: without the incidents where nothing is asked of them, but for those that the viewer may not see. */
    String counted(Hidden hidden) {
        return ofIncidents
                ? "from %s where %s".formatted(from(), where())
                : "from followups_item f where " + also(hidden.leftOut("f.incident_id"));
    }

    private String also(String first) {
        return Stream.concat(Stream.of(first), where.stream()).collect(Collectors.joining("\n    and "));
    }

    Map<String, Object> params() {
        return params;
    }
}
