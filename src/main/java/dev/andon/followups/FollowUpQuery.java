package dev.andon.followups;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.followups.internal.Checks;
import dev.andon.people.Actor;
import dev.andon.people.Handles;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.IncidentQuery;
import dev.andon.whys.FactorNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a list of follow-ups as its address asks for it: {@code state=open&team=payments&due=overdue}. */
@Component
public class FollowUpQuery {
    private static final List<String> OWN = List.of(
            "state",
            "kind",
            "horizon",
            "priority",
            "owner",
            "team",
            "factor",
            "incident",
            "due",
            "due_from",
            "due_to",
            "created_from",
            "created_to",
            "done_from",
            "done_to",
            "initiative",
            "declined",
            "origin");
    private static final List<String> NOT_HERE = List.of("status", "type", "tag", "from", "to");
    private static final int TEXT = 200;
    private static final int MOST = 20;

    private final House house;
    private final People people;
    private final Teams teams;
    private final FactorNames factors;
    private final Checks checks;
    private final Catalog catalog;

    FollowUpQuery(House house, People people, Teams teams, FactorNames factors, Checks checks, Catalog catalog) {
        this.house = house;
        this.people = people;
        this.teams = teams;
        this.factors = factors;
        this.checks = checks;
        this.catalog = catalog;
    }

    /** The parameters of a request that mean something here. */
    public IncidentQuery of(Map<String, ? extends List<String>> parameters) {
        return bare(IncidentQuery.of(parameters, OWN));
    }

    /** What somebody copied from behind the {@code ?} of an address. */
    public IncidentQuery parse(String query) {
        return bare(IncidentQuery.parse(query, OWN));
    }

    private static IncidentQuery bare(IncidentQuery asked) {
        Stream<String> keyed = asked.words().keySet().stream().filter(name -> name.indexOf('.') > 0);
        return asked.without(Stream.concat(NOT_HERE.stream(), keyed).toList());
    }

    /** Today, where the house is. */
    public LocalDate today() {
        return checks.today();
    }

    /** @throws Invalid when it is no order */
    public FollowUpOrder order(IncidentQuery asked) {
        String word = asked.first("sort");
        return word.isEmpty()
                ? FollowUpOrder.DUE
                : FollowUpOrder.find(word)
                        .orElseThrow(() -> new Invalid("sort", "must be due, priority, newest or changed"));
    }

    /**
     * What it means.
     *
     * @throws Invalid naming the parameter that makes no sense
     */
    public FollowUpFilter filter(Actor viewer, IncidentQuery asked) {
        check(asked);
        FollowUpFilter filter = FollowUpFilter.ALL;
        filter = some(filter, words(asked, "state", State.values(), State::word), filter::in, new State[0]);
        filter = some(filter, words(asked, "kind", Kind.values(), Kind::word), filter::kind, new Kind[0]);
        filter =
                some(filter, words(asked, "horizon", Horizon.values(), Horizon::word), filter::horizon, new Horizon[0]);
        filter = some(
                filter, words(asked, "priority", Priority.values(), Priority::word), filter::priority, new Priority[0]);
        filter = some(filter, asked.all("severity"), filter::severity, new String[0]);
        filter = some(filter, teams(asked.all("team")), filter::team, new String[0]);
        return timed(about(viewer, filter, asked), asked);
    }

    private static <E> FollowUpFilter some(
            FollowUpFilter filter, List<E> given, Function<E[], FollowUpFilter> with, E[] none) {
        return given.isEmpty() ? filter : with.apply(given.toArray(none));
    }

    private static void check(IncidentQuery asked) {
        Validation validation = new Validation();
        validation.optionalLine("text", asked.first("text"), TEXT);
        asked.words().forEach((name, given) -> {
            validation.check(given.size() <= MOST, name, "asks for too many; at most " + MOST);
            validation.check(given.stream().allMatch(word -> word.indexOf('\0') < 0), name, "contains U+0000");
        });
        validation.throwIfAny();
    }

    private FollowUpFilter about(Actor viewer, FollowUpFilter given, IncidentQuery asked) {
        FollowUpFilter filter = given;
        if (!asked.first("owner").isEmpty()) {
            filter = filter.owner(owner(viewer, asked.first("owner")));
        }
        if (!asked.first("factor").isEmpty()) {
            filter = filter.factor(factors(viewer, asked.all("factor")));
        }
        if (!asked.first("service").isEmpty()) {
            filter = filter.service(asked.all("service"));
        }
        if (!asked.first("text").isEmpty()) {
            filter = filter.text(asked.first("text"));
        }
        if (!asked.first("incident").isEmpty()) {
            filter = filter.incident(number(asked.first("incident")));
        }
        if (!asked.first("origin").isEmpty()) {
            filter = origin(filter, asked);
        }
        if (!asked.first("initiative").isEmpty()) {
            filter = filter.initiative(yes("initiative", asked.first("initiative")));
        }
        return filter;
    }

    private FollowUpFilter origin(FollowUpFilter filter, IncidentQuery asked) {
        if (!asked.first("origin").equals("elsewhere")) {
            throw new Invalid("origin", "must be elsewhere");
        }
        if (asked.all("team").isEmpty()) {
            throw new Invalid("origin", "needs a team: elsewhere is what is not about its services");
        }
        return filter.elsewhere(servicesOf(asked.all("team")));
    }

    /** Keys of the services that these teams own. */
    public List<String> servicesOf(Collection<String> keys) {
        return catalog.now().services().values().stream()
                .filter(service -> keys.contains(service.owner()))
                .map(Service::key)
                .toList();
    }

    private FollowUpFilter timed(FollowUpFilter given, IncidentQuery asked) {
        FollowUpFilter filter = given;
        filter = switch (asked.first("due")) {
            case "" -> filter;
            case "overdue" -> filter.overdueOn(today());
            case "week" -> filter.open().due(null, today().plusDays(8));
            default -> throw new Invalid("due", "must be overdue or week");
        };
        filter = switch (asked.first("declined")) {
            case "" -> filter;
            case "expired" -> filter.declineExpiredOn(today());
            default -> throw new Invalid("declined", "must be expired");
        };
        LocalDate from = day(asked, "due_from");
        LocalDate to = day(asked, "due_to");
        if (from != null || to != null) {
            filter = filter.due(from, to == null ? null : to.plusDays(1));
        }
        filter = during(filter, asked, "created", FollowUpFilter::created);
        return during(filter, asked, "done", FollowUpFilter::done);
    }

    private interface During {
        FollowUpFilter of(FollowUpFilter filter, @Nullable Instant from, @Nullable Instant before);
    }

    private FollowUpFilter during(FollowUpFilter filter, IncidentQuery asked, String name, During during) {
        Instant from = asked.moment(name + "_from", house.zone(), 0);
        Instant to = asked.moment(name + "_to", house.zone(), 1);
        return from == null && to == null ? filter : during.of(filter, from, to);
    }

    private @Nullable LocalDate day(IncidentQuery asked, String name) {
        Instant start = asked.moment(name, house.zone(), 0);
        return start == null ? null : LocalDate.ofInstant(start, house.zone());
    }

    private static <E> List<E> words(IncidentQuery asked, String name, E[] all, Function<E, String> word) {
        return asked.all(name).stream()
                .map(given -> Arrays.stream(all)
                        .filter(one -> word.apply(one).equals(given))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(
                                name,
                                "must be one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", ")))))
                .toList();
    }

    private List<String> teams(List<String> given) {
        for (String key : given) {
            if (!key.equals("none") && teams.find(key).isEmpty()) {
                throw new Invalid("team", "is no team of this house");
            }
        }
        return given.stream().map(key -> key.equals("none") ? "" : key).toList();
    }

    private @Nullable Long owner(Actor viewer, String word) {
        return switch (word) {
            case "nobody" -> null;
            case "me" -> viewer.isPerson() ? viewer.personId() : -1L;
            default -> person(word).orElseThrow(() -> new Invalid("owner", "must be a handle, me or nobody"));
        };
    }

    /** The id of whoever is meant by a handle, an e-mail address or an id. */
    public Optional<Long> person(String word) {
        if (word.matches("\\d{1,18}")) {
            return Optional.of(Long.parseLong(word));
        }
        return (word.indexOf('@') > 0 ? people.byEmail(word) : people.byHandle(Handles.bare(word))).map(Person::id);
    }

    private List<String> factors(Actor viewer, List<String> words) {
        List<String> keys = new ArrayList<>(words);
        keys.addAll(factors.keys(viewer, words));
        return keys;
    }

    private static long number(String word) {
        String digits = word.replaceFirst("(?i)^inc-", "");
        if (!digits.matches("\\d{1,15}")) {
            throw new Invalid("incident", "must be the number of an incident");
        }
        return Long.parseLong(digits);
    }

    private static boolean yes(String name, String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Invalid(name, "must be yes or no");
        };
    }
}
