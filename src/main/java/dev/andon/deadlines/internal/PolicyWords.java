package dev.andon.deadlines.internal;

import dev.andon.deadlines.Counted;
import dev.andon.deadlines.Policy;
import dev.andon.deadlines.PolicyDraft;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people type about policies. */
@Component
public class PolicyWords {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int NAME = 120;
    private static final int MOST_DAYS = 730;
    private static final int MOST_REMIND = 30;
    private static final int MOST_ESCALATE = 90;
    private static final int MOST_TEAMS = 500;

    private final Playbook playbook;
    private final Teams teams;

    PolicyWords(Playbook playbook, Teams teams) {
        this.playbook = playbook;
        this.teams = teams;
    }

    /**
     * The policy that the draft makes; off when it is new.
     *
     * @param now null for a new one
     * @param all those that are there
     */
    public Policy checked(Validation check, PolicyDraft draft, @Nullable Policy now, List<Policy> all) {
        String key = now == null ? key(check, draft) : now.key();
        String name = check.line("name", draft.name(), NAME);
        Integer days = draft.days();
        check.check(days != null, "days", "is required");
        between(check, "days", days, 1, MOST_DAYS);
        between(check, "position", draft.position(), 1, 1000);
        between(check, "remind_days", draft.remindDays(), 0, MOST_REMIND);
        between(check, "escalate_days", draft.escalateDays(), 1, MOST_ESCALATE);
        int last = all.stream().mapToInt(Policy::position).max().orElse(0);
        int position = draft.position() != null ? draft.position() : now == null ? last + 1 : now.position();
        String word = draft.counted() == null || draft.counted().isBlank() ? "calendar" : draft.counted();
        Optional<Counted> counted = Counted.find(word.strip());
        check.check(counted.isPresent(), "counted", "must be calendar or business");
        return new Policy(
                key,
                name,
                position,
                words(check, "severities", draft.severities(), severities(), Function.identity()),
                words(check, "priorities", draft.priorities(), named(Priority.values(), Priority::word), Priority::of),
                words(check, "kinds", draft.kinds(), named(Kind.values(), Kind::word), Kind::of),
                words(check, "horizons", draft.horizons(), named(Horizon.values(), Horizon::word), Horizon::of),
                words(check, "teams", draft.teams(), teamKeys(), Function.identity()),
                days == null ? 1 : days,
                counted.orElse(Counted.CALENDAR),
                draft.remindDays(),
                draft.escalateDays(),
                now == null ? null : now.since(),
                now == null ? 1 : now.version() + 1);
    }

    /** Made of the name when none is given. */
    private static String key(Validation check, PolicyDraft draft) {
        String typed = draft.key() == null || draft.key().isBlank() ? slug(draft.name()) : draft.key();
        String key = check.line("key", typed, 60);
        check.check(
                key.isEmpty() || KEY.matcher(key).matches() && !key.equals("new") && !key.equals("settings"),
                "key",
                "must be lower-case letters, digits or dashes, begin with a letter or digit, and be neither new nor"
                        + " settings");
        return key;
    }

    private static String slug(@Nullable String name) {
        String text = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = text.replaceAll("^-+|-+$", "");
        return slug.length() > 60 ? slug.substring(0, 60) : slug.isEmpty() ? "policy" : slug;
    }

    private static void between(Validation check, String field, @Nullable Integer value, int least, int most) {
        boolean fits = value == null || value >= least && value <= most;
        check.check(fits, field, "must be between %d and %d".formatted(least, most));
    }

    private List<String> severities() {
        return playbook.severities().stream().map(Severity::key).toList();
    }

    private List<String> teamKeys() {
        return teams.all().stream().map(Team::key).toList();
    }

    private static <T> List<String> named(T[] values, Function<T, String> word) {
        return List.of(values).stream().map(word).toList();
    }

    /** Each once; in JSON a list may hold null. */
    private static <T> List<T> words(
            Validation check, String field, @Nullable List<String> typed, List<String> known, Function<String, T> of) {
        List<T> words = new ArrayList<>();
        List<String> list = typed == null ? List.of() : typed;
        check.check(list.size() <= MOST_TEAMS, field, "are too many; at most " + MOST_TEAMS);
        for (int i = 0; i < Math.min(list.size(), MOST_TEAMS); i++) {
            String word = String.valueOf(list.get(i)).strip();
            if (!known.contains(word)) {
                String some = known.stream().limit(8).collect(Collectors.joining(", "));
                check.error(
                        "%s[%d]".formatted(field, i), "is not known; known are " + (some.isEmpty() ? "none" : some));
            } else if (!words.contains(of.apply(word))) {
                words.add(of.apply(word));
            }
        }
        return List.copyOf(words);
    }
}
