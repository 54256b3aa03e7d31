package dev.andon.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A review meeting from its plan to its end, through the commands that other rooms use as well. */
@StoryTest
class PlanningTest {
    @Autowired
    Cast cast;

    @Autowired
    Planning planning;

    @Autowired
    Agenda agenda;

    @Autowired
    Waiting waiting;

    @Autowired
    Inviting inviting;

    @Autowired
    ReviewMeetings meetings;

    private static MeetingDraft on(String start, @Nullable String zone) {
        return new MeetingDraft(null, Instant.parse(start), null, zone, null, null, null, null, null);
    }

    private static MeetingDraft placed(String place) {
        return new MeetingDraft(null, null, null, null, place, null, null, null, null);
    }

    private long declared(Map<String, ?> incident) {
        return cast.owner()
                .api()
                .postJson("/api/v1/incidents", incident)
                .json()
                .get("number")
                .asLong();
    }

    @Test
    void isPlannedInvitedAndHeld() {
        Actor rui = cast.responder().actor();
        ReviewMeeting meeting = planning.plan(rui, on("2026-03-09T10:00:00Z", "Europe/Berlin"));
        assertThat(meeting.title()).isEqualTo("Review of 9 March 2026");
        assertThat(meeting.organiser()).isEqualTo(cast.responder().id());
        assertThat(meeting.prereadBy())
                .as("one business day before a Monday")
                .isEqualTo(Instant.parse("2026-03-06T10:00:00Z"));

        long first = declared(Map.of("title", "Checkout is slow", "severity", "sev2"));
        long second = declared(Map.of("title", "Mail is late", "severity", "sev3"));
        agenda.add(rui, meeting.id(), first, null, 20, null);
        meeting = agenda.add(rui, meeting.id(), second, null, null, null);
        assertThat(meeting.minutes()).isGreaterThan(20);
        long id = meeting.id();
        assertThatThrownBy(() -> agenda.add(rui, id, first, null, null, null)).isInstanceOf(Conflict.class);
        meeting = agenda.move(rui, id, meeting.topics().get(1).id(), 1);
        assertThat(meeting.topics())
                .extracting(topic -> topic.incident().number())
                .containsExactly(second, first);
        meeting = waiting.sendBack(rui, id, meeting.topics().getFirst().id(), "The timeline has gaps.");
        assertThat(meeting.minutes()).isEqualTo(20);

        assertThat(meeting.guests())
                .as("by rule: whoever organises it, and whoever was in an incident that it takes")
                .extracting(Guest::name)
                .contains(
                        cast.responder().person().name(), cast.owner().person().name());
        inviting.add(rui, id, List.of("@" + cast.viewer().person().handle()), true);
        meeting = inviting.invite(rui, id, null);
        assertThat(meeting.stage()).isEqualTo(Stage.INVITED);
        assertThat(planning.change(rui, id, placed("Room 4"), null).sequence()).isEqualTo(1);

        planning.begin(rui, id);
        meeting = planning.end(rui, id);
        assertThat(meeting.topics()).extracting(Topic::state).containsExactly(Topic.State.SKIPPED, Topic.State.TAKEN);
        assertThatThrownBy(() -> planning.cancel(rui, id, null)).isInstanceOf(Conflict.class);
        assertThat(meetings.history(rui, meeting)).hasSizeGreaterThan(6);
    }

    @Test
    void withARestrictedIncidentItIsThereForFew() {
        Actor owner = cast.owner().actor();
        Actor rui = cast.responder().actor();
        long number = declared(Map.of("title", "A leak", "severity", "sev2", "visibility", "restricted"));
        long id = planning.plan(owner, on("2026-03-10T10:00:00Z", null)).id();
        assertThat(meetings.find(rui, id).topics()).isEmpty();
        agenda.add(owner, id, number, null, null, null);
        assertThatThrownBy(() -> meetings.find(rui, id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> planning.cancel(rui, id, null)).isInstanceOf(Missing.class);
        assertThat(meetings.upcoming(rui, null, 50).items())
                .extracting(ReviewMeeting::id)
                .doesNotContain(id);
        Topic gone = meetings.find(owner, id).topics().getFirst();
        agenda.remove(owner, id, gone.id());
        assertThat(meetings.history(rui, meetings.find(rui, id)))
                .as("a number that few may know of stays with them")
                .noneMatch(told -> told.what().contains("INC-" + number));
        assertThat(meetings.history(owner, meetings.find(owner, id)))
                .anyMatch(told -> told.what().contains("INC-" + number));
        agenda.add(owner, id, number, null, null, null);
        assertThatThrownBy(() -> inviting.add(
                        owner, id, List.of("@" + cast.responder().person().handle()), true))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void isNotPlannedWithoutAStart() {
        Actor rui = cast.responder().actor();
        assertThatThrownBy(() -> planning.plan(
                        rui, new MeetingDraft("x\ny", TestClock.START, 5, "Mars", null, "@nobody", null, null, null)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("title")
                .hasMessageContaining("minutes")
                .hasMessageContaining("zone");
    }
}
