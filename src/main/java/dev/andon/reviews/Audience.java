package dev.andon.reviews;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is to come to a meeting by the rules of the house, each with the reasons. Only those who may see all that it takes. */
@Component
class Audience {
    private final Programme programme;
    private final ReviewMeetings meetings;
    private final Authors authors;
    private final Catalog catalog;
    private final Teams teams;
    private final People people;

    Audience(
            Programme programme,
            ReviewMeetings meetings,
            Authors authors,
            Catalog catalog,
            Teams teams,
            People people) {
        this.programme = programme;
        this.meetings = meetings;
        this.authors = authors;
        this.catalog = catalog;
        this.teams = teams;
        this.people = people;
    }

    /** Somebody, and why. */
    private record Reason(long person, String why, boolean required) {}

    /** In the order in which the rules name them. */
    List<Guest> of(ReviewMeeting meeting) {
        List<Reason> reasons = new ArrayList<>();
        Stream.of(
                        Optional.ofNullable(meeting.organiser()).map(id -> new Reason(id, "Organises it", true)),
                        Optional.ofNullable(meeting.facilitator()).map(id -> new Reason(id, "Leads through it", true)),
                        Optional.ofNullable(meeting.scribe()).map(id -> new Reason(id, "Takes the minutes", true)))
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        List<AudienceRule> rules = programme.rules().audience();
        meeting.topics().stream()
                .filter(topic -> topic.state() != Topic.State.SKIPPED)
                .forEach(topic -> rules.stream()
                        .filter(rule -> rule.isFor(topic.incident().severity()))
                        .forEach(rule -> reasons.addAll(reasons(rule, topic))));
        return gathered(meeting, reasons);
    }

    private List<Guest> gathered(ReviewMeeting meeting, List<Reason> reasons) {
        Map<Long, Person> known =
                people.byIds(reasons.stream().map(Reason::person).distinct().toList());
        Map<Long, Set<String>> why = new LinkedHashMap<>();
        Set<Long> required = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            why.computeIfAbsent(reason.person(), _ -> new LinkedHashSet<>()).add(reason.why());
            if (reason.required()) {
                required.add(reason.person());
            }
        }
        List<Person> inOrder = why.keySet().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .filter(Person::active)
                .toList();
        return meetings.whoMaySee(meeting, inOrder).stream()
                .map(person -> new Guest(
                        person.id(),
                        person.name(),
                        required.contains(person.id()),
                        List.copyOf(why.getOrDefault(person.id(), Set.of())),
                        false))
                .toList();
    }

    private List<Reason> reasons(AudienceRule rule, Topic topic) {
        Incident incident = topic.incident();
        String number = " (INC-" + incident.number() + ")";
        return switch (rule.kind()) {
            case LOG ->
                incident.crew().took().stream()
                        .map(Presence::person)
                        .map(person ->
                                new Reason(person.id(), "Took part in INC-" + incident.number(), rule.required()))
                        .toList();
            case AUTHOR ->
                authors.of(topic).stream()
                        .map(person -> new Reason(
                                person.id(), "Writes the report on INC-" + incident.number(), rule.required()))
                        .toList();
            case OWNERS -> managers(incident.services(), "which owns", number, rule);
            case DEPENDING -> depending(incident, number, rule);
            case TEAM ->
                Stream.ofNullable(teams.byKey().get(rule.team()))
                        .flatMap(team -> team.members().stream())
                        .map(id -> new Reason(id, rule.label() + number, rule.required()))
                        .toList();
            case PEOPLE -> named(rule, number);
        };
    }

    private List<Reason> managers(Collection<String> services, String what, String number, AudienceRule rule) {
        Snapshot now = catalog.now();
        Map<String, Team> byKey = teams.byKey();
        return services.stream()
                .flatMap(key -> now.service(key).stream())
                .flatMap(service -> managed(byKey, service, what, number, rule).stream())
                .toList();
    }

    private static Optional<Reason> managed(
            Map<String, Team> byKey, Service service, String what, String number, AudienceRule rule) {
        return Optional.ofNullable(byKey.get(service.owner()))
                .filter(team -> !team.retired() && team.manager() != null)
                .map(team -> new Reason(
                        Objects.requireNonNull(team.manager()),
                        "Manages %s, %s %s%s".formatted(team.name(), what, service.name(), number),
                        rule.required()));
    }

    private List<Reason> depending(Incident incident, String number, AudienceRule rule) {
        Snapshot now = catalog.now();
        List<Reason> found = new ArrayList<>();
        for (String key : incident.services()) {
            List<String> above = now.dependents(key).stream()
                    .filter(dependent -> !incident.services().contains(dependent))
                    .toList();
            found.addAll(managers(above, "which needs " + called(now, key) + " for", number, rule));
        }
        return found;
    }

    private static String called(Snapshot now, String key) {
        return now.service(key).map(Service::name).orElse(key);
    }

    private List<Reason> named(AudienceRule rule, String number) {
        return rule.people().stream()
                .flatMap(email -> people.byEmail(email).stream())
                .map(person -> new Reason(person.id(), rule.label() + number, rule.required()))
                .toList();
    }
}
