package dev.andon.reviews.meeting;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.internal.CallTable;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What guests say to their invitations. */
@Component
public class Answers {
    private final Floor floor;
    private final CallTable calls;
    private final Clock clock;

    Answers(Floor floor, CallTable calls, Clock clock) {
        this.floor = floor;
        this.calls = calls;
        this.clock = clock;
    }

    /** What guests have said to the time it has now, by person; whoever has not answered is absent. The caller may see the meeting. */
    public Map<Long, Answer> of(ReviewMeeting meeting) {
        return calls.answers(meeting);
    }

    /**
     * Says whether the actor comes; the last word counts.
     *
     * @param word yes, maybe or no
     * @throws Conflict when the actor is no guest, or the meeting is over
     */
    @Transactional
    public Answer answer(Actor actor, long id, @Nullable String word) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        Answer answer = Answer.find(word).orElseThrow(() -> new Invalid("answer", "must be one of yes, maybe, no"));
        if (!meeting.expects(actor.personId())) {
            throw new Conflict("You are not on the list of guests. Whoever organises it can add you.");
        }
        calls.answer(meeting, actor.personId(), answer, clock.instant());
        floor.happened(meeting);
        return answer;
    }
}
