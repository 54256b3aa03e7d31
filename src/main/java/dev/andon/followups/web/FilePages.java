package dev.andon.followups.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUpQuery;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.csv.CsvText;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.IncidentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of follow-ups as a table for other programs. */
@Controller
class FilePages {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "incident",
            "severity",
            "state",
            "kind",
            "horizon",
            "priority",
            "owner",
            "team",
            "due",
            "last_day",
            "overdue",
            "factor",
            "proof",
            "ticket",
            "initiative",
            "declined_because",
            "risk_accepted_by",
            "risk_accepted_until",
            "created_at",
            "state_since");

    private final FollowUps followUps;
    private final FollowUpQuery query;
    private final Showing showing;

    FilePages(FollowUps followUps, FollowUpQuery query, Showing showing) {
        this.followUps = followUps;
        this.query = query;
        this.showing = showing;
    }

    @GetMapping("/follow-ups/file")
    @May(Access.VIEWER)
    ResponseEntity<byte[]> file(Actor actor, @RequestParam MultiValueMap<String, String> params) {
        IncidentQuery asked = query.of(params);
        FollowUpFilter filter = query.filter(actor, asked);
        FollowUpOrder order = query.order(asked);
        List<List<String>> rows = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<FollowUp> page = followUps.list(actor, filter, order, after, PAGE);
            showing.all(actor, page.items()).forEach(shown -> rows.add(row(shown)));
            after = Cursor.read(page.nextCursor(), order.cursorParts());
        } while (after != null);
        String name = "follow-ups-%s.csv".formatted(query.today());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(("\uFEFF" + CsvText.of(COLUMNS, rows)).getBytes(UTF_8));
    }

    private static List<String> row(Shown shown) {
        FollowUp item = shown.item();
        Decline decline = item.decline();
        return List.of(
                item.name(),
                item.title(),
                "INC-" + item.incident().number(),
                item.incident().severity(),
                item.state().word(),
                item.kind().word(),
                item.horizon().word(),
                item.priority().word(),
                shown.owner() == null ? "" : shown.owner().name(),
                item.team(),
                said(item.due()),
                said(item.lastDay()),
                shown.overdue() ? "yes" : "",
                shown.factor(),
                item.proof(),
                said(item.ticket()),
                item.initiative() ? "yes" : "",
                decline == null ? "" : decline.reason(),
                decline == null ? "" : decline.accepterName(),
                decline == null ? "" : decline.expires().toString(),
                item.createdAt().toString(),
                item.stateSince().toString());
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
