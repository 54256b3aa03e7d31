package dev.andon.reviews;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.internal.SettingTable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota of those who organise review meetings: owners keep it, and whoever is in it swaps turns and says when they are away. */
@Component
public class Organising {
    private static final String KEY = "rota";
    private static final int MOST = 100;
    private static final int WORD = 60;

    private final SettingTable table;
    private final ChangeTable changes;
    private final Named named;
    private final People people;
    private final House house;
    private final Clock clock;

    Organising(SettingTable table, ChangeTable changes, Named named, People people, House house, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.named = named;
        this.people = people;
        this.house = house;
        this.clock = clock;
    }

    /**
     * The rota as typed; what is null stays as it is.
     *
     * @param every weekly, biweekly or monthly
     * @param firstDay in ISO form
     * @param people {@code @handle} or e-mail addresses, in order
     */
    public record Draft(
            @Nullable String every,
            @Nullable String firstDay,
            @Nullable String zone,
            @Nullable List<String> people) {}

    /** Who organises when. */
    public Rota rota() {
        return table.find(KEY, Rota.class)
                .orElseGet(() -> Rota.empty(clock.instant().atZone(house.zone()).toLocalDate(), house.zone()));
    }

    /** The day it is in the rota's zone. */
    public LocalDate today() {
        return clock.instant().atZone(rota().zone()).toLocalDate();
    }

    /** Turns from now on. */
    public List<Rota.Turn> next(int count) {
        Rota rota = rota();
        return rota.from(clock.instant().atZone(rota.zone()).toLocalDate(), count);
    }

    /** Who organises what is held then, if somebody in the rota works here. */
    public Optional<Person> organiser(Instant moment) {
        Rota rota = rota();
        Long person = rota.on(moment.atZone(rota.zone()).toLocalDate()).person();
        return person == null ? Optional.empty() : people.find(person).filter(Person::active);
    }

    /** What was changed, latest first. */
    public List<Told> changes(Actor viewer) {
        viewer.require(Access.VIEWER);
        return changes.of(KEY);
    }

    /**
     * Changes the rota. Swaps and time off of those who stay in it stay.
     *
     * @param ifMatch the version the caller has read; null for any
     */
    @Transactional
    public Rota change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        Rota before = locked();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        Optional<Rota.Every> every = Rota.Every.find(draft.every());
        check.check(draft.every() == null || every.isPresent(), "every", "must be weekly, biweekly or monthly");
        LocalDate first = draft.firstDay() == null ? before.firstDay() : day(check, "first_day", draft.firstDay());
        String zone = check.optionalLine("zone", draft.zone(), WORD);
        boolean known = zone == null || ZoneId.getAvailableZoneIds().contains(zone);
        check.check(known, "zone", "is not a time zone; use a name such as Europe/Lisbon");
        List<Long> order = draft.people() == null
                ? before.people()
                : draft.people().isEmpty()
                        ? List.of()
                        : named.all(check, "people", draft.people(), MOST).stream()
                                .map(Person::id)
                                .toList();
        check.throwIfAny();
        Rota after = new Rota(
                every.orElse(before.every()),
                Objects.requireNonNull(first),
                zone == null ? before.zone() : ZoneId.of(zone),
                order,
                before.covers(),
                before.away(),
                before.version() + 1);
        return kept(actor, before, after, "changed the rota");
    }

    /** Two turns change hands: of those whose they are, one asks, or an owner does. */
    @Transactional
    public Rota swap(Actor actor, @Nullable String turn, @Nullable String with) {
        actor.require(Access.RESPONDER);
        Rota before = locked();
        Validation check = new Validation();
        LocalDate one = turn(check, "turn", turn, before);
        LocalDate other = turn(check, "with", with, before);
        check.check(one == null || !one.equals(other), "with", "must be another turn");
        check.throwIfAny();
        LocalDate first = Objects.requireNonNull(one);
        LocalDate second = Objects.requireNonNull(other);
        requireOwn(actor, before.on(first).person(), before.on(second).person());
        return kept(
                actor,
                before,
                before.swapped(first, second),
                "swapped the turns of %s and %s".formatted(first, second));
    }

    /** Somebody takes a turn over: whose it is asks, whoever takes it, or an owner. */
    @Transactional
    public Rota cover(Actor actor, @Nullable String turn, @Nullable String person) {
        actor.require(Access.RESPONDER);
        Rota before = locked();
        Validation check = new Validation();
        LocalDate day = turn(check, "turn", turn, before);
        Person who = named.required(check, "person", person);
        check.throwIfAny();
        LocalDate first = Objects.requireNonNull(day);
        long by = Objects.requireNonNull(who).id();
        requireOwn(actor, before.on(first).person(), by);
        return kept(actor, before, before.covered(first, by), "gave the turn of " + first + " to " + name(by));
    }

    /** Somebody is away: they say so, or an owner does. Turns that touch it go to the next who is there. */
    @Transactional
    public Rota away(Actor actor, @Nullable String person, @Nullable String from, @Nullable String to) {
        actor.require(Access.RESPONDER);
        Rota before = locked();
        Validation check = new Validation();
        LocalDate first = day(check, "from", check.line("from", from, WORD));
        LocalDate last = day(check, "to", check.line("to", to, WORD));
        check.check(first == null || last == null || !last.isBefore(first), "to", "is before the first day");
        Long who = person == null || person.isBlank()
                ? actor.isPerson() ? (Long) actor.personId() : null
                : named.one(check, "person", person, null, null);
        check.check(who != null || !check.errors().isEmpty(), "person", "is required");
        List<Rota.Away> coming = before.away().stream()
                .filter(one -> !one.to().isBefore(today()))
                .toList();
        check.check(coming.size() < MOST, "from", "is one too many; take back one that is not needed first");
        check.throwIfAny();
        long gone = Objects.requireNonNull(who);
        requireOwn(actor, gone, gone);
        List<Rota.Away> more = new ArrayList<>(coming);
        more.add(new Rota.Away(gone, Objects.requireNonNull(first), Objects.requireNonNull(last)));
        return kept(
                actor,
                before,
                before.with(before.covers(), more),
                "%s is away from %s to %s".formatted(name(gone), first, last));
    }

    /** Takes back that somebody is away. */
    @Transactional
    public Rota back(Actor actor, long person, @Nullable String from) {
        actor.require(Access.RESPONDER);
        Rota before = locked();
        List<Rota.Away> rest = before.away().stream()
                .filter(one -> one.person() != person || !one.from().toString().equals(from))
                .toList();
        if (rest.size() == before.away().size()) {
            throw new Missing("Nobody said that they are away then.");
        }
        requireOwn(actor, person, person);
        return kept(actor, before, before.with(before.covers(), rest), name(person) + " is there after all");
    }

    private Rota locked() {
        table.lock(KEY);
        return rota();
    }

    private Rota kept(Actor actor, Rota before, Rota after, String what) {
        if (facts(after).equals(facts(before))) {
            return before;
        }
        table.put(KEY, after, after.version());
        changes.note(actor, KEY, what, facts(before), facts(after));
        return after;
    }

    private static void requireOwn(Actor actor, @Nullable Long one, @Nullable Long other) {
        boolean own =
                actor.isPerson() && (Objects.equals(one, actor.personId()) || Objects.equals(other, actor.personId()));
        if (!own && !actor.access().includes(Access.OWNER)) {
            throw new Denied("Only those whose turn it is, and owners of the house, may say so.");
        }
    }

    private static @Nullable LocalDate turn(Validation check, String field, @Nullable String typed, Rota rota) {
        LocalDate day = day(check, field, check.line(field, typed, WORD));
        check.check(day == null || rota.begins(day), field, "is not the first day of a turn");
        return day;
    }

    private static @Nullable LocalDate day(Validation check, String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            check.check(day.getYear() >= 2000 && day.getYear() < 2200, field, "must be between 2000 and 2199");
            return day;
        } catch (DateTimeException e) {
            check.error(field, "is not a day such as 2026-12-24");
            return null;
        }
    }

    private String name(long person) {
        return people.find(person).map(Person::name).orElse("somebody who left");
    }

    private Map<String, String> facts(Rota rota) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("every", rota.every().label());
        facts.put("first_day", rota.firstDay().toString());
        facts.put("zone", rota.zone().getId());
        facts.put("people", rota.people().stream().map(this::name).collect(Collectors.joining(", ")));
        facts.put(
                "taken_over",
                rota.covers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(cover -> cover.getKey() + " " + name(cover.getValue()))
                        .collect(Collectors.joining(", ")));
        facts.put(
                "away",
                rota.away().stream()
                        .map(one -> "%s %s to %s".formatted(name(one.person()), one.from(), one.to()))
                        .collect(Collectors.joining(", ")));
        return facts;
    }
}
