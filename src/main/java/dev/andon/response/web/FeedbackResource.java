package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Feedback;
import dev.andon.response.Feedback.Summary;
import dev.andon.response.Feedbacks;
import dev.andon.response.GiveFeedback;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How responses went, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Feedback")
class FeedbackResource {
    private final Feedbacks feedbacks;

    FeedbackResource(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /** @param anonymous keeps neither name nor time; such an answer cannot be changed later */
    record GiveJson(
            @Nullable String went,
            @Nullable String helped,
            @Nullable String hindered,
            @Nullable Boolean anonymous) {}

    /** Nothing of an answer is said back, so that nothing of an unnamed one is kept beside its key. */
    record GivenJson(boolean anonymous) {}

    @PostMapping("/feedback")
    @May(Access.VIEWER)
    @Operation(summary = "Say how the response went for you, with your name or without")
    ResponseEntity<GivenJson> give(Actor actor, @PathVariable long number, @RequestBody GiveJson body) {
        boolean anonymous = Boolean.TRUE.equals(body.anonymous());
        feedbacks.give(actor, number, new GiveFeedback(body.went(), body.helped(), body.hindered(), anonymous));
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/feedback".formatted(number)))
                .body(new GivenJson(anonymous));
    }

    @PostMapping("/feedback-dismissals")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Not be asked about this incident again")
    void dismiss(Actor actor, @PathVariable long number) {
        feedbacks.dismiss(actor, number);
    }

    /** @param by null for an unnamed answer */
    record AnswerJson(
            String went,
            @Nullable String helped,
            @Nullable String hindered,
            @Nullable String by,
            @Nullable Instant givenAt) {

        static AnswerJson of(Feedback said) {
            return new AnswerJson(said.went().word(), said.helped(), said.hindered(), said.by(), said.at());
        }
    }

    /** @param heldBack unnamed answers that are shown once there are three answers */
    record SummaryJson(int tookPart, int given, Map<String, Integer> went, List<AnswerJson> answers, int heldBack) {
        static SummaryJson of(Summary summary) {
            Map<String, Integer> went = new LinkedHashMap<>();
            summary.counts().forEach((word, count) -> went.put(word.word(), count));
            return new SummaryJson(
                    summary.asked(),
                    summary.given(),
                    went,
                    summary.answers().stream().map(AnswerJson::of).toList(),
                    summary.heldBack());
        }
    }

    @GetMapping("/feedback")
    @May(Access.VIEWER)
    @Operation(summary = "Read how the response went for those who took part")
    SummaryJson summary(Actor actor, @PathVariable long number) {
        return SummaryJson.of(feedbacks.summary(actor, number));
    }
}
