package dev.andon.reviews.meeting;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.meeting.internal.SurveyTable;
import dev.andon.reviews.meeting.internal.SurveyTable.Sums;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two questions about a meeting that was held, answered anonymously. Answers are added up as they come and shown in threes, so
 * that nobody can tell from what changed what the last one said. Who has answered is known; what they said is not.
 */
@Component
public class Surveys {
    private static final Duration OPEN = Duration.ofDays(14);
    private static final int WORDS = 1_000;

    private final Floor floor;
    private final SurveyTable table;
    private final Attendance attendance;
    private final Clock clock;

    Surveys(Floor floor, SurveyTable table, Attendance attendance, Clock clock) {
        this.floor = floor;
        this.table = table;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * What was said of a meeting that the caller may see, as far as it is shown. One or two who answered last are not shown when
     * it closes, either: whoever looked before and looks again would know what they said.
     */
    public Survey of(ReviewMeeting meeting) {
        Sums sums = table.of(meeting.id());
        return new Survey(sums.ratings(), sums.words(), sum(sums.waitingRatings()), isOpen(meeting));
    }

    /** Whether this person has answered; what is not known. */
    public boolean hasAnswered(Actor viewer, ReviewMeeting meeting) {
        return viewer.isPerson() && table.hasAnswered(meeting.id(), viewer.personId());
    }

    /** Whether it is for this person to answer: they were invited or there, and have not yet. */
    public boolean isFor(Actor viewer, ReviewMeeting meeting) {
        return viewer.isPerson()
                && isOpen(meeting)
                && tookPart(meeting, viewer.personId())
                && !table.hasAnswered(meeting.id(), viewer.personId());
    }

    private boolean isOpen(ReviewMeeting meeting) {
        return meeting.stage() == Stage.HELD
                && clock.instant().isBefore(meeting.endsAt().plus(OPEN));
    }

    private boolean tookPart(ReviewMeeting meeting, long person) {
        return meeting.expects(person) || attendance.of(meeting).stream().anyMatch(one -> one.person() == person);
    }

    /**
     * Answers, once.
     *
     * @param rating 1 to 5: whether the time was well spent
     * @param words what should be otherwise next time; may be absent
     * @throws Conflict before the meeting is over, after two weeks, twice, or for who had no part in it
     */
    @Transactional
    public Survey answer(Actor actor, long id, @Nullable Integer rating, @Nullable String words) {
        ReviewMeeting meeting = floor.taking(actor, id);
        Validation check = new Validation();
        check.check(rating != null && rating >= 1 && rating <= 5, "rating", "must be a number from 1 to 5");
        String text = check.optionalText("words", words, WORDS);
        check.throwIfAny();
        refuse(meeting, actor);
        table.answered(id, actor.personId());
        Sums sums = with(table.of(id), rating == null ? 0 : rating, text);
        table.put(id, sum(sums.waitingRatings()) >= Survey.TOGETHER ? together(sums) : sums);
        return of(meeting);
    }

    private void refuse(ReviewMeeting meeting, Actor actor) {
        if (!isOpen(meeting)) {
            throw new Conflict(
                    meeting.stage() == Stage.HELD
                            ? "The two weeks for answering are over."
                            : "It is asked once the meeting is over.");
        }
        if (!tookPart(meeting, actor.personId())) {
            throw new Conflict("It is asked of those who were invited or there.");
        }
        if (table.hasAnswered(meeting.id(), actor.personId())) {
            throw new Conflict("You have answered. Which answer is yours is not kept, so it cannot be changed.");
        }
    }

    private static Sums with(Sums sums, int rating, @Nullable String words) {
        List<Integer> ratings = new ArrayList<>(sums.waitingRatings());
        ratings.set(rating - 1, ratings.get(rating - 1) + 1);
        Stream<String> added = words == null ? Stream.empty() : Stream.of(words);
        return new Sums(sums.ratings(), sums.words(), ratings, sorted(sums.waitingWords().stream(), added));
    }

    private static Sums together(Sums sums) {
        List<Integer> ratings = IntStream.range(0, sums.ratings().size())
                .mapToObj(i -> sums.ratings().get(i) + sums.waitingRatings().get(i))
                .toList();
        return new Sums(
                ratings,
                sorted(sums.words().stream(), sums.waitingWords().stream()),
                sums.ratings().stream().map(_ -> 0).toList(),
                List.of());
    }

    private static List<String> sorted(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).sorted().toList();
    }

    private static int sum(List<Integer> ratings) {
        return ratings.stream().mapToInt(Integer::intValue).sum();
    }
}
