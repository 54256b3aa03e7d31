package dev.andon.home.sample;

import dev.andon.people.Actor;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.Attendance;
import dev.andon.reviews.meeting.MinuteTaking;
import dev.andon.reviews.meeting.Question;
import dev.andon.reviews.meeting.Questions;
import dev.andon.reviews.meeting.Scribing;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said in the review meetings of the sample company. */
@Component
class Sitting {
    private final Questions questions;
    private final Scribing scribing;
    private final Attendance attendance;
    private final MinuteTaking minutes;

    Sitting(Questions questions, Scribing scribing, Attendance attendance, MinuteTaking minutes) {
        this.questions = questions;
        this.scribing = scribing;
        this.attendance = attendance;
        this.minutes = minutes;
    }

    /** What those want to talk about beforehand who lead it and write. */
    void ask(Company company, ReviewMeeting meeting) {
        long first = meeting.topics().getFirst().id();
        questions.ask(
                company.actor("ruben"),
                meeting.id(),
                "What told people first, and could it have told them earlier?",
                first,
                false);
        questions.ask(company.actor("greta"), meeting.id(), "What kept us from asking for help?", first, true);
        questions.ask(
                company.actor("greta"), meeting.id(), "Do we take on too many changes on Thursdays?", null, false);
    }

    /** What came of it, written down by whoever takes the minutes. */
    void hold(Company company, ReviewMeeting meeting) {
        Actor scribe = company.actor("ruben");
        List.of("sofie", "greta", "ruben").forEach(name -> attendance.add(company.actor(name), meeting.id(), null));
        for (Question question : questions.of(scribe, meeting)) {
            questions.discussed(scribe, meeting.id(), question.id(), question.topic() != null);
        }
        long first = meeting.topics().getFirst().id();
        scribing.note(
                scribe,
                meeting.id(),
                "decision",
                "Whoever is on call may stop a release without asking anybody.",
                first);
        scribing.note(
                scribe, meeting.id(), "parked", "Who looks after the print servers once the old press is sold?", null);
    }

    /** Written, and not sent yet. */
    void writeMinutes(Company company, ReviewMeeting meeting) {
        minutes.draft(company.actor("ruben"), meeting.id(), null);
    }
}
