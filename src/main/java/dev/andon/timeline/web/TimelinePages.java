package dev.andon.timeline.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.response.EventCodec;
import dev.andon.response.Sentences;
import dev.andon.response.Sentences.Told;
import dev.andon.timeline.ChangeGroup;
import dev.andon.timeline.Curating;
import dev.andon.timeline.Curation;
import dev.andon.timeline.HouseSettings;
import dev.andon.timeline.Offers;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Timeline;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.web.TimelineView.Kind;
import dev.andon.timeline.web.TimelineView.Place;
import dev.andon.timeline.web.TimelineView.Whole;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The timeline of an incident: reading it, choosing what belongs there, putting together what does. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/report/timeline")
class TimelinePages {
    private static final int ROWS = 250;
    private static final int LATEST = 5;

    private final Timelines timelines;
    private final Curating curating;
    private final Offers offers;
    private final HouseSettings settings;
    private final Sentences sentences;
    private final Places places;

    TimelinePages(
            Timelines timelines,
            Curating curating,
            Offers offers,
            HouseSettings settings,
            Sentences sentences,
            Places places) {
        this.timelines = timelines;
        this.curating = curating;
        this.offers = offers;
        this.settings = settings;
        this.sentences = sentences;
        this.places = places;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView read(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String all) {
        return Pages.page("timeline/timeline", whole(actor, number, page, all, Set.of(), Form.empty()));
    }

    /** @param doing shown, hidden, usual, or group */
    @PostMapping("/choices")
    @May(Access.RESPONDER)
    ModelAndView choose(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "item", required = false) @Nullable List<String> items,
            @RequestParam(name = "do", defaultValue = "") String doing,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam Map<String, String> typed) {
        Set<String> chosen = Set.copyOf(Objects.requireNonNullElse(items, List.of()));
        String page = typed.getOrDefault("page", "1");
        String all = typed.getOrDefault("all", "");
        try {
            if (doing.equals("group")) {
                group(actor, number, chosen, typed.get("title"));
            } else {
                curating.choose(Act.by(actor, "web"), number, chosen, doing, seen);
            }
        } catch (Invalid invalid) {
            return refused(
                    actor, number, typed, chosen, Form.refused(typed, invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale | Conflict refusal) {
            return refused(actor, number, typed, chosen, refused(typed, "items", refusal), HttpStatus.CONFLICT);
        }
        return Pages.seeOther(back(number, page, all));
    }

    private static Form refused(Map<String, String> typed, String field, Refusal refusal) {
        return Form.refused(typed, field, refusal);
    }

    private void group(Actor actor, long number, Collection<String> chosen, @Nullable String title) {
        List<String> inOrder = timelines.find(actor, number).rows().stream()
                .map(row -> row.ref().toString())
                .filter(chosen::contains)
                .toList();
        if (inOrder.size() < 2) {
            throw new Invalid("items", "must be two at least to be put together");
        }
        ChangeGroup group = new ChangeGroup(title, null, inOrder.getFirst(), inOrder.getLast());
        curating.group(Act.by(actor, "web"), number, group);
    }

    @PostMapping("/kinds")
    @May(Access.RESPONDER)
    ModelAndView kind(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        Long expected = version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
        try {
            curating.kind(Act.by(actor, "web"), number, typed.getOrDefault("kind", ""), typed.get("shown"), expected);
        } catch (Invalid invalid) {
            return refused(
                    actor, number, typed, Set.of(), Form.refused(typed, invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return refused(actor, number, typed, Set.of(), refused(typed, "items", stale), HttpStatus.CONFLICT);
        }
        return Pages.seeOther(back(number, "1", typed.getOrDefault("all", "")));
    }

    private static String back(long number, String page, String all) {
        return "/incidents/%d/report/timeline?page=%d%s"
                .formatted(number, number(page), all.equals("true") ? "&all=true" : "");
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private ModelAndView refused(
            Actor actor, long number, Map<String, String> typed, Set<String> chosen, Form form, HttpStatus status) {
        Whole whole =
                whole(actor, number, typed.getOrDefault("page", "1"), typed.getOrDefault("all", ""), chosen, form);
        ModelAndView page = Pages.page("timeline/timeline", whole);
        page.setStatus(status);
        return page;
    }

    private Whole whole(Actor actor, long number, String page, String all, Set<String> chosen, Form form) {
        Place place = places.of(actor, number);
        Timeline timeline = timelines.of(place.incident());
        boolean everything = all.equals("true");
        List<Row> rows = everything ? timeline.rows() : timeline.shown();
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int at = Math.min(number(page), pages);
        List<Row> some = rows.subList((at - 1) * ROWS, Math.min(rows.size(), at * ROWS));
        return new Whole(
                place,
                timeline,
                timeline.stretches(some),
                words(some),
                everything,
                at,
                pages,
                offers.of(place.incident(), timeline),
                timelines.changes(actor, number, Long.MAX_VALUE, LATEST),
                kinds(timeline),
                chosen,
                form);
    }

    private Map<Long, String> words(List<Row> rows) {
        return sentences
                .of(rows.stream().flatMap(row -> Stream.ofNullable(row.entry())).toList())
                .stream()
                .collect(Collectors.toMap(Told::seq, Told::text));
    }

    /** Those that the log has, the most first. */
    private List<Kind> kinds(Timeline timeline) {
        Map<String, Long> counts = timeline.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.entry()))
                .collect(Collectors.groupingBy(entry -> EventCodec.word(entry.event()), Collectors.counting()));
        Set<String> hidden = settings.now().hidden();
        Curation curation = timeline.curation();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> {
                    Boolean said = curation.kind(kind.getKey());
                    return new Kind(
                            kind.getKey(),
                            Form.words(kind.getKey()),
                            Math.toIntExact(kind.getValue()),
                            said == null ? !hidden.contains(kind.getKey()) : said,
                            curation.item(Ref.kind(kind.getKey())).version());
                })
                .toList();
    }
}
