package dev.andon.reviews.meeting.web;

import dev.andon.followups.SuggestedTeams;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.Attendance;
import dev.andon.reviews.meeting.Present;
import dev.andon.reviews.meeting.Room;
import dev.andon.ui.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a follow-up can be given to while a meeting is held: people who were asked or are there, and teams. */
@Component
class Offers {
    private final Attendance attendance;
    private final People people;
    private final Teams teams;
    private final SuggestedTeams suggested;

    Offers(Attendance attendance, People people, Teams teams, SuggestedTeams suggested) {
        this.attendance = attendance;
        this.people = people;
        this.teams = teams;
        this.suggested = suggested;
    }

    List<Option> owners(ReviewMeeting meeting) {
        List<Long> ids = Stream.concat(
                        meeting.guests().stream().map(Guest::person),
                        attendance.of(meeting).stream().map(Present::person))
                .distinct()
                .toList();
        return people.byIds(ids).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .map(MeetingViews::option)
                .toList();
    }

    /** Those close to what the topic that is on hit come first, each with the reason; then all others. */
    List<Option> teams(Room room) {
        Map<String, Option> all = new LinkedHashMap<>();
        Optional<Incident> on = room.current().map(Topic::incident);
        on.map(suggested::of)
                .orElse(List.of())
                .forEach(one -> all.put(
                        one.team().key(),
                        new Option(one.team().key(), one.team().name() + ": " + one.why())));
        teams.all().stream().filter(team -> !team.retired()).forEach(team -> all.putIfAbsent(team.key(), option(team)));
        return List.copyOf(all.values());
    }

    private static Option option(Team team) {
        return new Option(team.key(), team.name());
    }
}
