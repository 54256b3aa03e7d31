package dev.andon.care;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When Andon suggests a pause, relief or food.
 *
 * @param prompts whether it does at all
 * @param reliefMinutes on duty, after which relief is suggested
 * @param nightMinutes on duty, after which it is suggested in somebody's own night
 * @param nightFrom when their night begins, on their clock
 * @param nightTo when it ends; earlier than it begins, as nights are, or later
 * @param foodMinutes on duty, after which food is suggested; half of it at a meal time
 * @param meals {@code 12:00-14:00, 18:00-20:00}, on their clock; may be empty
 * @param breakMinutes how long a break is; at least 15
 * @param version grows with every change
 */
public record CareSettings(
        boolean prompts,
        int reliefMinutes,
        int nightMinutes,
        LocalTime nightFrom,
        LocalTime nightTo,
        int foodMinutes,
        String meals,
        int breakMinutes,
        long version) {

    /** A time of the day, from and to; over midnight when it ends before it begins. */
    record Window(LocalTime from, LocalTime to) {
        boolean holds(LocalTime time) {
            boolean after = !time.isBefore(from);
            boolean before = time.isBefore(to);
            return from.isAfter(to) ? after || before : after && before;
        }

        /** @throws java.time.DateTimeException for anything but {@code 12:00-14:00} */
        static Window of(String typed) {
            String[] ends = typed.strip().split("\\s*[-–]\\s*", 2);
            return new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends.length > 1 ? ends[1] : ""));
        }
    }

    static List<Window> windows(String meals) {
        return Arrays.stream(meals.split(",", -1))
                .filter(typed -> !typed.isBlank())
                .map(Window::of)
                .toList();
    }

    /** Whether it is night for somebody. */
    public boolean isNight(Instant now, ZoneId zone) {
        return new Window(nightFrom, nightTo).holds(now.atZone(zone).toLocalTime());
    }

    boolean isMealTime(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return windows(meals).stream().anyMatch(meal -> meal.holds(time));
    }

    Duration relief() {
        return Duration.ofMinutes(reliefMinutes);
    }

    Duration nightRelief() {
        return Duration.ofMinutes(nightMinutes);
    }

    Duration food() {
        return Duration.ofMinutes(foodMinutes);
    }

    Duration rest() {
        return Duration.ofMinutes(breakMinutes);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("prompts", prompts ? "on" : "off");
        facts.put("relief_minutes", Integer.toString(reliefMinutes));
        facts.put("night_minutes", Integer.toString(nightMinutes));
        facts.put("night_from", nightFrom.toString());
        facts.put("night_to", nightTo.toString());
        facts.put("food_minutes", Integer.toString(foodMinutes));
        facts.put("meals", meals);
        facts.put("break_minutes", Integer.toString(breakMinutes));
        return facts;
    }
}
