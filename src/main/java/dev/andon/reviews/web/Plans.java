package dev.andon.reviews.web;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.reviews.Guest;
import dev.andon.reviews.Inspection;
import dev.andon.reviews.MeetingPart;
import dev.andon.reviews.MeetingTabs;
import dev.andon.reviews.Programme;
import dev.andon.reviews.ProgrammeRules;
import dev.andon.reviews.Proposal;
import dev.andon.reviews.Proposals;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.web.MeetingViews.Names;
import dev.andon.reviews.web.MeetingViews.Part;
import dev.andon.reviews.web.MeetingViews.Plan;
import dev.andon.reviews.web.MeetingViews.Slot;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Shell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the plan of a meeting together for whoever looks. */
@Component
class Plans {
    private static final int PROPOSED = 6;

    private final ReviewMeetings meetings;
    private final MeetingTabs tabs;
    private final List<MeetingPart> parts;
    private final Inspection inspection;
    private final Proposals proposals;
    private final Programme programme;
    private final People people;

    Plans(
            ReviewMeetings meetings,
            MeetingTabs tabs,
            List<MeetingPart> parts,
            Inspection inspection,
            Proposals proposals,
            Programme programme,
            People people) {
        this.meetings = meetings;
        this.tabs = tabs;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(MeetingPart::order))
                .toList();
        this.inspection = inspection;
        this.proposals = proposals;
        this.programme = programme;
        this.people = people;
    }

    Plan of(Actor viewer, Shell shell, ReviewMeeting meeting, Form form) {
        ProgrammeRules rules = programme.rules();
        Instant closes = meeting.endsAt().minusSeconds(60L * rules.closingMinutes());
        return new Plan(
                meeting,
                tabs.of(meeting),
                slots(meeting),
                proposed(viewer, shell, meeting),
                rules,
                MeetingViews.clock(closes.isBefore(meeting.startsAt()) ? meeting.startsAt() : closes, meeting.zone()),
                new Names(people.byIds(Stream.of(meeting.organiser(), meeting.facilitator(), meeting.scribe())
                        .flatMap(Stream::ofNullable)
                        .toList())),
                couldCome(meeting, shell),
                meetings.history(viewer, meeting),
                parts(shell, meeting),
                form);
    }

    private List<Slot> slots(ReviewMeeting meeting) {
        List<Slot> slots = new ArrayList<>();
        Instant at = meeting.startsAt();
        for (Topic topic : meeting.topics()) {
            Instant end = topic.isOnAgenda() ? at.plusSeconds(60L * topic.minutes()) : at;
            String from = topic.isOnAgenda() ? MeetingViews.clock(at, meeting.zone()) : "";
            String to = topic.isOnAgenda() ? MeetingViews.clock(end, meeting.zone()) : "";
            slots.add(new Slot(topic, from, to, inspection.of(topic)));
            at = end;
        }
        return slots;
    }

    private List<Proposal> proposed(Actor viewer, Shell shell, ReviewMeeting meeting) {
        return shell.mayRespond() && meeting.stage().isOpen() ? proposals.of(viewer, PROPOSED) : List.of();
    }

    private List<Option> couldCome(ReviewMeeting meeting, Shell shell) {
        if (!shell.mayRespond() || !meeting.stage().isOpen()) {
            return List.of();
        }
        Set<Long> come = meeting.guests().stream().map(Guest::person).collect(Collectors.toSet());
        return people.active().stream()
                .filter(person -> !come.contains(person.id()))
                .map(Plans::option)
                .toList();
    }

    private static Option option(Person person) {
        return new Option("@" + person.handle(), person.name());
    }

    private List<Part> parts(Shell shell, ReviewMeeting meeting) {
        List<Part> shown = new ArrayList<>();
        for (MeetingPart part : parts) {
            String html = part.render(shell, meeting);
            if (html != null) {
                shown.add(new Part(part.id(), html));
            }
        }
        return shown;
    }
}
