package dev.andon.reviews;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Who organises review meetings when: people in turns. A pure calculation over civil days; whoever asks says which day it is
 * in its zone.
 *
 * @param every how long a turn is
 * @param firstDay on which the first turn begins
 * @param zone in which its days are counted
 * @param people ids in the order of their turns
 * @param covers who takes a turn over, by the day on which it begins
 * @param away when people are away; a turn that touches it goes to the next who is there
 * @param version grows with every change
 */
public record Rota(
        Every every,
        LocalDate firstDay,
        ZoneId zone,
        List<Long> people,
        Map<LocalDate, Long> covers,
        List<Away> away,
        long version) {

    /** How long a turn is. */
    public enum Every {
        WEEKLY("Every week"),
        BIWEEKLY("Every two weeks"),
        MONTHLY("Every month");

        private final String label;

        Every(String label) {
            this.label = label;
        }

        /** The word in JSON and forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }

        /** The one of this word, if there is one. */
        public static Optional<Every> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(every -> every.word().equals(word))
                    .findFirst();
        }

        /** A month that has no such day has its last instead; the next counts from the first day again. */
        private LocalDate after(LocalDate first, long turns) {
            return switch (this) {
                case WEEKLY -> first.plusWeeks(turns);
                case BIWEEKLY -> first.plusWeeks(2 * turns);
                case MONTHLY -> first.plusMonths(turns);
            };
        }

        private long turns(LocalDate first, LocalDate day) {
            long guess = switch (this) {
                case WEEKLY -> ChronoUnit.WEEKS.between(first, day);
                case BIWEEKLY -> Math.floorDiv(ChronoUnit.WEEKS.between(first, day), 2);
                case MONTHLY -> ChronoUnit.MONTHS.between(first, day);
            };
            // Months are of different lengths: the estimate may be one too many or too few.
            while (after(first, guess).isAfter(day)) {
                guess--;
            }
            while (!after(first, guess + 1).isAfter(day)) {
                guess++;
            }
            return guess;
        }
    }

    /**
     * Somebody is away.
     *
     * @param from the first day
     * @param to the last day
     */
    public record Away(long person, LocalDate from, LocalDate to) {
        boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /**
     * A turn.
     *
     * @param from its first day
     * @param to its last day
     * @param person whose it is; null while nobody is in the rota
     * @param instead of whom, where it is not the one whose turn it was by the order; null where it is
     */
    public record Turn(
            LocalDate from,
            LocalDate to,
            @Nullable Long person,
            @Nullable Long instead) {}

    public Rota {
        people = List.copyOf(people);
        covers = Map.copyOf(covers);
        away = List.copyOf(away);
    }

    /** Nobody yet. */
    static Rota empty(LocalDate today, ZoneId zone) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return new Rota(Every.BIWEEKLY, monday, zone, List.of(), Map.of(), List.of(), 0);
    }

    /** The turn that this day is in; before the first day, the first. */
    public Turn on(LocalDate day) {
        return turn(Math.max(0, every.turns(firstDay, day)));
    }

    /** So many turns, from the one that this day is in. */
    public List<Turn> from(LocalDate day, int count) {
        long first = Math.max(0, every.turns(firstDay, day));
        return LongStream.range(first, first + count).mapToObj(this::turn).toList();
    }

    /** Whether a turn begins on this day. */
    public boolean begins(LocalDate day) {
        return !day.isBefore(firstDay) && on(day).from().equals(day);
    }

    private Turn turn(long number) {
        LocalDate from = every.after(firstDay, number);
        LocalDate to = every.after(firstDay, number + 1).minusDays(1);
        if (people.isEmpty()) {
            return new Turn(from, to, null, null);
        }
        int place = (int) (number % people.size());
        long usual = people.get(place);
        long person = there(from, to, place);
        return new Turn(from, to, person, person == usual ? null : (Long) usual);
    }

    /** Whoever covers it, else whose turn it is, else the next in order who is there; if nobody is, whose turn it is. */
    private long there(LocalDate from, LocalDate to, int place) {
        Long cover = covers.get(from);
        if (cover != null && isThere(cover, from, to)) {
            return cover;
        }
        return IntStream.range(0, people.size())
                .mapToObj(step -> people.get((place + step) % people.size()))
                .filter(person -> isThere(person, from, to))
                .findFirst()
                .orElse(people.get(place));
    }

    private boolean isThere(long person, LocalDate from, LocalDate to) {
        return away.stream().noneMatch(one -> one.person() == person && one.touches(from, to));
    }

    /** The same where two turns change hands. */
    Rota swapped(LocalDate one, LocalDate other) {
        Map<LocalDate, Long> more = new HashMap<>(covers);
        Long first = on(one).person();
        Long second = on(other).person();
        if (first != null && second != null) {
            more.put(one, second);
            more.put(other, first);
        }
        return with(more, away);
    }

    Rota covered(LocalDate turn, long person) {
        Map<LocalDate, Long> more = new HashMap<>(covers);
        more.put(turn, person);
        return with(more, away);
    }

    Rota with(Map<LocalDate, Long> otherCovers, List<Away> otherAway) {
        return new Rota(every, firstDay, zone, people, otherCovers, otherAway, version + 1);
    }
}
