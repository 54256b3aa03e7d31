package dev.andon.followups.internal;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorFilter;
import dev.andon.whys.Factors;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what somebody typed makes sense, field by field. */
@Component
public class Checks {
    public static final int TITLE = 200;
    public static final int DETAIL = 20_000;
    public static final int PROOF = 2_000;
    public static final int NOTE = 2_000;
    public static final int TICKET = 500;
    private static final int FACTOR = 120;
    private static final int YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final People people;
    private final Teams teams;
    private final Factors factors;
    private final House house;
    private final Clock clock;

    Checks(People people, Teams teams, Factors factors, House house, Clock clock) {
        this.people = people;
        this.teams = teams;
        this.factors = factors;
        this.house = house;
        this.clock = clock;
    }

    /** What a draft says, with every word in its place. */
    public record Checked(
            String title,
            String detail,
            Kind kind,
            Horizon horizon,
            Priority priority,
            @Nullable Long owner,
            String team,
            @Nullable LocalDate due,
            String factor,
            String proof,
            @Nullable String ticket,
            boolean initiative) {

        /** The same, of another owner. */
        public Checked ownedBy(@Nullable Long other) {
            return new Checked(
                    title, detail, kind, horizon, priority, other, team, due, factor, proof, ticket, initiative);
        }

        /** The follow-up that says so. */
        public FollowUp of(
                long number,
                Incident incident,
                @Nullable LocalDate limit,
                State state,
                @Nullable Decline decline,
                Instant createdAt,
                String createdBy,
                Instant stateSince,
                long version) {
            return new FollowUp(
                    number,
                    incident,
                    title,
                    detail,
                    kind,
                    horizon,
                    priority,
                    owner,
                    team,
                    due,
                    limit,
                    factor,
                    proof,
                    ticket,
                    initiative,
                    state,
                    decline,
                    createdAt,
                    createdBy,
                    stateSince,
                    version);
        }
    }

    /** @param now the follow-up as it is; null for a new one, of which some may be left out */
    public Checked draft(
            Actor actor, Incident incident, FollowUpDraft draft, @Nullable FollowUp now, Validation check) {
        boolean fresh = now == null;
        return new Checked(
                check.line("title", draft.title(), TITLE),
                text(check.optionalText("detail", draft.detail(), DETAIL)),
                word(check, "kind", draft.kind(), Kind::find, fresh ? Kind.PREVENT : null, Kind.values()),
                word(check, "horizon", draft.horizon(), Horizon::find, fresh ? Horizon.SHORT : null, Horizon.values()),
                word(
                        check,
                        "priority",
                        draft.priority(),
                        Priority::find,
                        fresh ? Priority.P2 : null,
                        Priority.values()),
                owner(check, incident, draft.owner(), now),
                team(check, draft.team(), now),
                due(check, draft.due()),
                factor(check, actor, incident, draft.factor(), now),
                text(check.optionalText("proof", draft.proof(), PROOF)),
                ticket(check, draft.ticket()),
                draft.initiative());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <E extends Enum<E>> E word(
            Validation check,
            String field,
            @Nullable String typed,
            Function<String, Optional<E>> find,
            @Nullable E usual,
            E[] all) {
        String word = text(typed).strip();
        if (word.isEmpty() && usual != null) {
            return usual;
        }
        return find.apply(word).orElseGet(() -> {
            String words = String.join(
                    ", ",
                    Stream.of(all)
                            .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                            .toList());
            check.error(field, word.isEmpty() ? "is required" : "must be one of " + words);
            return all[0];
        });
    }

    /** Somebody who left, or may not see the incident, stays where they were and is not newly named. */
    private @Nullable Long owner(Validation check, Incident incident, @Nullable Long owner, @Nullable FollowUp now) {
        if (owner != null && (now == null || !owner.equals(now.owner()))) {
            person(check, "owner", incident, owner);
        }
        return owner;
    }

    private Optional<Person> person(Validation check, String field, Incident incident, long id) {
        Optional<Person> person = people.find(id).filter(Person::active);
        check.check(person.isPresent(), field, "is nobody who works here");
        person.ifPresent(one -> check.check(
                Incidents.maySee(one.actor(), incident), field, "may not see this incident; add them to it first"));
        return person;
    }

    private String team(Validation check, @Nullable String typed, @Nullable FollowUp now) {
        String key = text(check.optionalLine("team", typed, 80));
        if (!key.isEmpty()
                && check.errors().stream().noneMatch(error -> error.field().equals("team"))) {
            Optional<Team> team = teams.find(key);
            check.check(team.isPresent(), "team", "is no team of this house");
            boolean stays = now != null && now.team().equals(key);
            check.check(
                    team.isEmpty() || stays || !team.get().retired(), "team", "is gone; name the one that follows it");
        }
        return key;
    }

    private @Nullable LocalDate due(Validation check, @Nullable String typed) {
        LocalDate due = day(check, "due", typed);
        check.check(due == null || !due.isBefore(EARLIEST), "due", "is before the year 2000");
        check.check(due == null || !due.isAfter(today().plusYears(YEARS)), "due", "is more than ten years away");
        return due;
    }

    private static @Nullable LocalDate day(Validation check, String field, @Nullable String typed) {
        String text = text(typed).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            check.error(field, "must be a day, as 2026-12-24");
            return null;
        }
    }

    /** Today where the house is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), house.zone());
    }

    /**
     * A factor that one may not know of from this incident must not be named in it: whoever may see the incident may see the
     * follow-up.
     */
    private String factor(
            Validation check, Actor actor, Incident incident, @Nullable String typed, @Nullable FollowUp now) {
        String word = text(check.optionalLine("factor", typed, FACTOR));
        if (word.isEmpty() || now != null && now.factor().equals(word)) {
            return word;
        }
        Stream<Factor> here = factors.of(actor, incident).values().stream();
        Stream<Factor> open = factors.list(Actor.everybody(), FactorFilter.ALL).stream();
        Optional<Factor> factor =
                Stream.concat(here, open).filter(one -> isCalled(one, word)).findFirst();
        check.check(
                factor.isPresent(),
                "factor",
                "is no factor of this incident, nor one that everybody may know; write it down among the whys first");
        return factor.map(Factor::key).orElse("");
    }

    private static boolean isCalled(Factor factor, String word) {
        return Stream.concat(
                        Stream.of(factor.key(), factor.name()),
                        factor.aliases().stream().flatMap(alias -> Stream.of(alias.key(), alias.name())))
                .anyMatch(word::equalsIgnoreCase);
    }

    private static @Nullable String ticket(Validation check, @Nullable String typed) {
        String ticket = check.optionalLine("ticket", typed, TICKET);
        check.check(
                ticket == null || isAddress(ticket),
                "ticket",
                "must be an address that begins with https:// or http://");
        return ticket;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return List.of("http", "https").contains(text(uri.getScheme()).toLowerCase(java.util.Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** That it will not be done; whoever accepts the risk has to know of it. */
    public Optional<Decline> decline(Incident incident, DeclineDraft draft, Validation check) {
        String reason = check.text("reason", draft.reason(), NOTE);
        check.check(draft.accepter() != null, "accepter", "is required: who accepts the risk");
        Optional<Person> accepter =
                draft.accepter() == null ? Optional.empty() : person(check, "accepter", incident, draft.accepter());
        check.check(!text(draft.expires()).isBlank(), "expires", "is required: until when the risk is accepted");
        LocalDate expires = day(check, "expires", draft.expires());
        check.check(expires == null || expires.isAfter(today()), "expires", "must be a day after today");
        check.check(
                expires == null || !expires.isAfter(today().plusYears(YEARS)),
                "expires",
                "is more than ten years away");
        return accepter.isEmpty() || expires == null
                ? Optional.empty()
                : Optional.of(
                        new Decline(reason, accepter.get().id(), accepter.get().name(), expires, clock.instant()));
    }
}
