package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUpQuery;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.Moment;
import dev.andon.followups.Quality;
import dev.andon.followups.Quality.Advice;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.IncidentQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups for programs: lists, one of them, and what it says. */
@RestController
@RequestMapping("/api/v1/follow-ups")
@Tag(name = "Follow-ups")
class FollowUpsResource {
    private static final String LIST = """
        Narrow it by `state` (`open`, `doing`, `done`, `verified`, `declined`), `kind`, `horizon`, `priority`, `owner` (a \
        handle, an id, `me` or `nobody`), `team` (a key, or `none`), `factor` (key or name), `incident` (its number), \
        `severity` and `service` of the incident, `due` (`overdue`, or `week` for the next seven days), `due_from` and \
        `due_to` (these go by the last day that counts), `created_from`, `created_to`, `done_from`, `done_to`, `initiative` (`yes` or `no`), `declined` \
        (`expired`), `origin` (`elsewhere`: with a team, what came from incidents about no service of its own) and \
        `text`, words in title, detail and proof. Several of one word widen; different words must all \
        fit. `sort` is `due` (the usual), `priority`, `newest` or `changed`.\
        """;

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final FollowUpQuery query;
    private final Quality quality;
    private final Answers answers;

    FollowUpsResource(
            FollowUps followUps, FollowingUp followingUp, FollowUpQuery query, Quality quality, Answers answers) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.query = query;
        this.quality = quality;
        this.answers = answers;
    }

    /** What is absent stays as it is. An empty text says that there is none, and an owner of 0 that nobody is. */
    record ChangeJson(
            @Nullable String title,
            @Nullable String detail,
            @Nullable String kind,
            @Nullable String horizon,
            @Nullable String priority,
            @Nullable Long owner,
            @Nullable String team,
            @Nullable String due,
            @Nullable String factor,
            @Nullable String proof,
            @Nullable String ticket,
            @Nullable Boolean initiative) {
        FollowUpDraft over(FollowUp item) {
            FollowUpDraft was = FollowUpDraft.of(item);
            return new FollowUpDraft(
                    or(title, was.title()),
                    or(detail, was.detail()),
                    or(kind, was.kind()),
                    or(horizon, was.horizon()),
                    or(priority, was.priority()),
                    owner == null ? was.owner() : owner == 0 ? null : owner,
                    or(team, was.team()),
                    or(due, was.due()),
                    or(factor, was.factor()),
                    or(proof, was.proof()),
                    or(ticket, was.ticket()),
                    initiative == null ? was.initiative() : initiative);
        }

        private static @Nullable String or(@Nullable String given, @Nullable String was) {
            return given == null ? was : given;
        }
    }

    /** What somebody did to a follow-up. */
    record MomentJson(
            long version,
            Instant at,
            String by,
            String source,
            String what,
            @Nullable String note,
            List<Moment.Fact> facts) {
        static MomentJson of(Moment moment) {
            return new MomentJson(
                    moment.version(),
                    moment.at(),
                    moment.by().name(),
                    moment.source(),
                    moment.what().word(),
                    moment.note(),
                    moment.facts());
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List follow-ups, due first", description = LIST)
    Slice<FollowUpJson> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params) {
        IncidentQuery asked = query.of(params);
        FollowUpFilter filter = query.filter(actor, asked);
        FollowUpOrder order = query.order(asked);
        Cursor after = Cursor.read(cursor, order.cursorParts());
        return answers.page(actor, followUps.list(actor, filter, order, after, PageSize.of(pageSize)));
    }

    @GetMapping("/{number}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a follow-up")
    ResponseEntity<FollowUpJson> read(Actor actor, @PathVariable long number) {
        return answers.read(actor, followUps.find(actor, number));
    }

    @GetMapping("/{number}/advice")
    @May(Access.VIEWER)
    @Operation(summary = "What could be said better of a follow-up; advice, nothing is refused for it")
    Slice<Advice> advice(Actor actor, @PathVariable long number) {
        return Slice.all(quality.of(actor, followUps.find(actor, number)));
    }

    @GetMapping("/{number}/history")
    @May(Access.VIEWER)
    @Operation(summary = "Who changed what of a follow-up when, latest first")
    Slice<MomentJson> history(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        List<MomentJson> all = followUps.history(actor, number).reversed().stream()
                .map(MomentJson::of)
                .toList();
        return Slice.latestFirst(all, MomentJson::version, _ -> true, pageSize, cursor);
    }

    @PatchMapping("/{number}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change what a follow-up says; with If-Match only as it was read")
    ResponseEntity<FollowUpJson> change(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key,
            @RequestBody ChangeJson body) {
        FollowUp item = followUps.find(actor, number);
        long version = Objects.requireNonNullElse(Revision.ifMatch(ifMatch), item.version());
        Act act = Act.requested(actor, key, null);
        return answers.read(actor, followingUp.change(act, number, body.over(item), version));
    }
}
