package dev.andon.deadlines;

import dev.andon.approvals.ReviewRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * How a house counts days: which are business days, and where the day of a team begins.
 *
 * @param rules which days are business days, as reviews of reports count them
 * @param zones of teams that have one of their own, by key
 * @param house the zone of everybody else
 */
public record Days(ReviewRules rules, Map<String, ZoneId> zones, ZoneId house) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Where the days of a team begin; the empty key is the house. */
    public ZoneId zone(String team) {
        return zones.getOrDefault(team, house);
    }

    /** The day it is for a team. */
    public LocalDate day(Instant at, String team) {
        return at.atZone(zone(team)).toLocalDate();
    }

    /** The day so many days after this one; with business days the answer is a business day. */
    public LocalDate after(LocalDate day, int days, Counted counted) {
        return switch (counted) {
            case CALENDAR -> day.plusDays(days);
            case BUSINESS -> rules.after(day, days);
        };
    }

    /** The business day so many business days before this day. */
    public LocalDate before(LocalDate day, int days) {
        return rules.before(day, days);
    }

    /** When a day is over for a team: then the next one begins. */
    public Instant end(LocalDate day, String team) {
        return day.plusDays(1).atStartOfDay(zone(team)).toInstant();
    }

    /** Nine in the morning of a day, where the team is: when people are told. */
    public Instant morning(LocalDate day, String team) {
        return day.atTime(MORNING).atZone(zone(team)).toInstant();
    }

    /** The next nine in the morning after this moment, where the team is. */
    public Instant nextMorning(Instant at, String team) {
        Instant today = morning(day(at, team), team);
        return today.isAfter(at) ? today : morning(day(at, team).plusDays(1), team);
    }
}
