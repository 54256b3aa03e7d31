package dev.andon.mail.web;

import dev.andon.mail.Kept;
import dev.andon.mail.Letters;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters for programs. */
@RestController
@Tag(name = "Letters")
class LetterResource {
    private final Letters letters;

    LetterResource(Letters letters) {
        this.letters = letters;
    }

    /** @param body Markdown; null where only the fate of the letter is asked */
    record LetterJson(
            long id,
            long personId,
            String subject,
            @Nullable String body,
            String state,
            Instant writtenAt,
            int tries,
            @Nullable Instant triedAt,
            @Nullable Instant nextTryAt,
            @Nullable String reason) {
        static LetterJson of(Kept kept, boolean whole) {
            return new LetterJson(
                    kept.id(),
                    kept.letter().personId(),
                    kept.letter().subject(),
                    whole ? kept.letter().body() : null,
                    kept.state().word(),
                    kept.writtenAt(),
                    kept.tries(),
                    kept.triedAt(),
                    kept.nextTryAt(),
                    kept.reason());
        }
    }

    @GetMapping("/api/v1/letters")
    @May(Access.OWNER)
    @Operation(summary = "List letters by what became of them: waiting, sent, failed, kept, left")
    Slice<LetterJson> all(
            Actor actor,
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return letters.ofState(actor, state(state), Cursor.read(cursor, 1), PageSize.of(pageSize))
                .map(kept -> LetterJson.of(kept, false));
    }

    @PostMapping("/api/v1/letters/{id}/tries")
    @May(Access.OWNER)
    @Operation(summary = "Have a letter that was given up, or waits, tried again at once")
    @ResponseStatus(HttpStatus.CREATED)
    LetterJson again(Actor actor, @PathVariable long id) {
        return LetterJson.of(letters.again(actor, id), false);
    }

    @GetMapping("/api/v1/me/letters")
    @May(Access.VIEWER)
    @Operation(summary = "List the letters to the caller")
    Slice<LetterJson> mine(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return letters.mine(actor, Cursor.read(cursor, 1), PageSize.of(pageSize))
                .map(kept -> LetterJson.of(kept, true));
    }

    private static Kept.State state(String word) {
        return Arrays.stream(Kept.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("state", "must be waiting, sent, failed, kept or left"));
    }
}
