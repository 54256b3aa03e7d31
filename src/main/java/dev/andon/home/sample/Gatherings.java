package dev.andon.home.sample;

import dev.andon.people.Actor;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.MeetingDraft;
import dev.andon.reviews.Organising;
import dev.andon.reviews.Planning;
import dev.andon.reviews.Proposals;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.Waiting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The review meetings of the sample company: one that was held, one that is planned, and who organises them. */
@Component
class Gatherings {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String PLACE = "The old press, second floor";

    private final ReviewMeetings meetings;
    private final Planning planning;
    private final Agenda agenda;
    private final Waiting waiting;
    private final Proposals proposals;
    private final Organising organising;
    private final Sitting sitting;
    private final Clock clock;

    Gatherings(
            ReviewMeetings meetings,
            Planning planning,
            Agenda agenda,
            Waiting waiting,
            Proposals proposals,
            Organising organising,
            Sitting sitting,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.agenda = agenda;
        this.waiting = waiting;
        this.proposals = proposals;
        this.organising = organising;
        this.sitting = sitting;
        this.clock = clock;
    }

    /** Once; a house that has met before keeps what it has. */
    @Transactional
    public void arrange(Company company) {
        Actor owner = company.actor("you");
        boolean met = !meetings.upcoming(owner, null, 1).items().isEmpty()
                || !meetings.past(owner, null, 1).items().isEmpty();
        if (met) {
            return;
        }
        LocalDate today = clock.instant().atZone(company.zone()).toLocalDate();
        LocalDate thursday = today.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        takeTurns(company, owner, today);
        held(company, thursday.minusWeeks(2));
        planned(company, thursday);
    }

    private void takeTurns(Company company, Actor owner, LocalDate today) {
        List<String> order = List.of("sofie", "greta", "oskar").stream()
                .map(name -> "@" + company.person(name).handle())
                .toList();
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(4);
        organising.change(
                owner,
                new Organising.Draft(
                        "biweekly", first.toString(), company.zone().getId(), order),
                null);
    }

    private void held(Company company, LocalDate day) {
        Actor sofie = company.actor("sofie");
        ReviewMeeting meeting = planning.plan(sofie, draft(company, day, "Review of the autumn", "greta", "ruben"));
        ReviewMeeting taken = take(sofie, meeting, 2, 20);
        if (taken.topics().isEmpty()) {
            return;
        }
        sitting.ask(company, taken);
        planning.begin(sofie, meeting.id());
        sitting.hold(company, taken);
        planning.end(sofie, meeting.id());
        sitting.writeMinutes(company, taken);
    }

    private void planned(Company company, LocalDate day) {
        Actor sofie = company.actor("sofie");
        ReviewMeeting meeting = planning.plan(sofie, draft(company, day, "", "oskar", "hanne"));
        ReviewMeeting taken = take(sofie, meeting, 2, 20);
        if (!taken.topics().isEmpty()) {
            Topic last = taken.topics().getLast();
            waiting.sendBack(
                    sofie, meeting.id(), last.id(), "Nobody has asked why yet. What did those see who were there?");
        }
    }

    private ReviewMeeting take(Actor actor, ReviewMeeting meeting, int many, int minutes) {
        proposals
                .of(actor, many)
                .forEach(proposal ->
                        agenda.add(actor, meeting.id(), proposal.incident().number(), null, minutes, null));
        return meetings.find(actor, meeting.id());
    }

    private static MeetingDraft draft(Company company, LocalDate day, String title, String facilitator, String scribe) {
        Instant starts = day.atTime(TEN).atZone(company.zone()).toInstant();
        return new MeetingDraft(
                title,
                starts,
                null,
                company.zone().getId(),
                PLACE,
                "@" + company.person("sofie").handle(),
                "@" + company.person(facilitator).handle(),
                "@" + company.person(scribe).handle(),
                null);
    }
}
