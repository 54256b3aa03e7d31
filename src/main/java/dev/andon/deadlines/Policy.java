package dev.andon.deadlines;

import static java.util.stream.Collectors.joining;

import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By when follow-ups of some sort are done. Of two that fit, the one that stands first counts. An empty list narrows nothing.
 *
 * @param key what others call it by; never changes
 * @param position where it stands, from 1
 * @param severities keys of severities of the incident
 * @param teams keys of teams
 * @param days from the day on which the follow-up was opened
 * @param remindDays business days before the last day on which the owner is reminded first; null for as the house has it
 * @param escalateDays business days after the last day on which the team's manager is told; null for as the house has it
 * @param since when it was switched on; null while it is off
 * @param version grows with every change, from 1
 */
public record Policy(
        String key,
        String name,
        int position,
        List<String> severities,
        List<Priority> priorities,
        List<Kind> kinds,
        List<Horizon> horizons,
        List<String> teams,
        int days,
        Counted counted,
        @Nullable Integer remindDays,
        @Nullable Integer escalateDays,
        @Nullable Instant since,
        long version) {

    /** Whether follow-ups are held to it. */
    public boolean isOn() {
        return since != null;
    }

    /** Whether it is about such follow-ups. */
    public boolean fits(Traits traits) {
        return allows(severities, traits.severity())
                && allows(priorities, traits.priority())
                && allows(kinds, traits.kind())
                && allows(horizons, traits.horizon())
                && allows(teams, traits.team());
    }

    private static <T> boolean allows(List<T> wanted, T one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    /** What it is about, as people say it: SEV1 or SEV2 · P0 · Prevent; or every follow-up. */
    public String about() {
        List<String> parts = new ArrayList<>();
        add(parts, severities.stream().map(key -> key.toUpperCase(Locale.ROOT)).toList());
        add(parts, priorities.stream().map(Priority::label).toList());
        add(parts, kinds.stream().map(Kind::label).toList());
        add(parts, horizons.stream().map(Horizon::label).toList());
        add(parts, teams);
        return parts.isEmpty() ? "every follow-up" : String.join(" · ", parts);
    }

    private static void add(List<String> parts, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(String.join(" or ", words));
        }
    }

    /** How long it gives: 15 business days. */
    public String span() {
        return days == 1 ? "1 " + counted.label().replace("days", "day") : days + " " + counted.label();
    }

    /** Whether some follow-up could have an earlier last day by this one than by what it was before. */
    boolean mayComeSoonerThan(Policy before) {
        boolean aboutTheSame = position == before.position
                && severities.equals(before.severities)
                && priorities.equals(before.priorities)
                && kinds.equals(before.kinds)
                && horizons.equals(before.horizons)
                && teams.equals(before.teams);
        boolean asLong = days >= before.days && (counted == before.counted || counted == Counted.BUSINESS);
        return !aboutTheSame || !asLong;
    }

    /** The same, switched on then; off with null. */
    Policy on(@Nullable Instant when) {
        return since(when, version + 1);
    }

    /** The same, taken to be on since then. */
    Policy since(Instant when) {
        return since(when, version);
    }

    private Policy since(@Nullable Instant when, long other) {
        return new Policy(
                key,
                name,
                position,
                severities,
                priorities,
                kinds,
                horizons,
                teams,
                days,
                counted,
                remindDays,
                escalateDays,
                when,
                other);
    }

    /** For the record of changes. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("position", Integer.toString(position));
        facts.put("severities", String.join(", ", severities));
        facts.put("priorities", priorities.stream().map(Priority::word).collect(joining(", ")));
        facts.put("kinds", kinds.stream().map(Kind::word).collect(joining(", ")));
        facts.put("horizons", horizons.stream().map(Horizon::word).collect(joining(", ")));
        facts.put("teams", String.join(", ", teams));
        facts.put("days", span());
        facts.put("remind_days", Objects.toString(remindDays, "as the house has it"));
        facts.put("escalate_days", Objects.toString(escalateDays, "as the house has it"));
        facts.put("state", isOn() ? "on" : "off");
        return facts;
    }
}
