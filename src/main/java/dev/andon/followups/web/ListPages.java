package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUpQuery;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.followups.State;
import dev.andon.followups.web.FollowUpViews.Board;
import dev.andon.followups.web.FollowUpViews.Column;
import dev.andon.followups.web.FollowUpViews.Listing;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Keeping;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All follow-ups, as a list and as a board. The filters are the address, so either can be sent to somebody. */
@Controller
@RequestMapping("/follow-ups")
class ListPages {
    private static final String LIST = "follow-ups";
    private static final String PAGE = "followups/list";
    private static final int SIZE = 50;
    private static final int CARDS = 25;

    private final FollowUps followUps;
    private final FollowUpQuery query;
    private final FollowUpTabs tabs;
    private final SavedFilters filters;
    private final Showing showing;
    private final Offering offering;

    ListPages(
            FollowUps followUps,
            FollowUpQuery query,
            FollowUpTabs tabs,
            SavedFilters filters,
            Showing showing,
            Offering offering) {
        this.followUps = followUps;
        this.query = query;
        this.tabs = tabs;
        this.filters = filters;
        this.showing = showing;
        this.offering = offering;
    }

    /** Asked for nothing at all, it opens with the list that the person chose for that, if they did. */
    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam MultiValueMap<String, String> params) {
        Optional<SavedFilter> opening = params.isEmpty() ? filters.opening(actor, LIST) : Optional.empty();
        if (opening.isPresent()) {
            return Pages.seeOther(opening.get().href());
        }
        IncidentQuery asked = query.of(params);
        try {
            FollowUpFilter filter = query.filter(actor, asked);
            FollowUpOrder order = query.order(asked);
            String cursor = params.getFirst("cursor");
            Slice<FollowUp> found =
                    followUps.list(actor, filter, order, Cursor.read(cursor, order.cursorParts()), SIZE);
            return Pages.page(PAGE, listing(actor, asked, found, followUps.count(actor, filter), cursor, null));
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    PAGE, listing(actor, asked, Slice.all(List.of()), null, null, invalid.getMessage()));
        }
    }

    private Listing listing(
            Actor actor,
            IncidentQuery asked,
            Slice<FollowUp> found,
            @Nullable Long count,
            @Nullable String cursor,
            @Nullable String wrong) {
        return new Listing(
                tabs.links(),
                showing.all(actor, found.items()),
                count,
                asked,
                offering.choices(),
                new Keeping(LIST, asked, filters.of(actor, LIST), wrong),
                found.nextCursor() == null ? null : address(asked, "cursor=" + found.nextCursor()),
                cursor == null ? null : address(asked, ""));
    }

    private static String address(IncidentQuery asked, String more) {
        String words = asked.toString();
        String all = words.isEmpty() || more.isEmpty() ? words + more : words + "&" + more;
        return "/follow-ups?" + (all.isEmpty() ? "status=" : all);
    }

    /** Columns by state; what is still to be done by priority, what is over by when it was. */
    @GetMapping("/board")
    @May(Access.VIEWER)
    ModelAndView board(Actor actor, @RequestParam MultiValueMap<String, String> params) {
        IncidentQuery asked = query.of(params).without(List.of("state", "sort", "declined"));
        FollowUpFilter filter = query.filter(actor, asked);
        Map<State, Long> counts = followUps.counts(actor, filter);
        List<Column> columns = Arrays.stream(State.values())
                .map(state -> column(actor, asked, filter, state, counts.getOrDefault(state, 0L)))
                .toList();
        String here = "/follow-ups/board" + (asked.isEmpty() ? "" : "?" + asked);
        return Pages.page("followups/board", new Board(tabs.links(), columns, asked, offering.choices(), here));
    }

    private Column column(Actor actor, IncidentQuery asked, FollowUpFilter filter, State state, long count) {
        FollowUpOrder order = state.isOpen() ? FollowUpOrder.PRIORITY : FollowUpOrder.CHANGED;
        List<FollowUp> cards =
                followUps.list(actor, filter.in(state), order, null, CARDS).items();
        return new Column(
                state,
                count,
                showing.all(actor, cards),
                address(asked.with("state", state.word()).with("sort", order.word()), ""));
    }
}
