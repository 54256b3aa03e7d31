package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.MeetingDraft;
import dev.andon.reviews.MeetingTabs;
import dev.andon.reviews.Organising;
import dev.andon.reviews.Planning;
import dev.andon.reviews.Programme;
import dev.andon.reviews.Proposal;
import dev.andon.reviews.Proposals;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Planning a review meeting, and what is said of it. */
@Controller
class PlanPages {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final LocalTime USUAL = LocalTime.of(10, 0);
    private static final int PROPOSED = 12;

    private final ReviewMeetings meetings;
    private final Planning planning;
    private final Agenda agenda;
    private final Proposals proposals;
    private final Programme programme;
    private final Organising organising;
    private final MeetingTabs tabs;
    private final House house;
    private final People people;
    private final TransactionOperations together;
    private final Clock clock;

    PlanPages(
            ReviewMeetings meetings,
            Planning planning,
            Agenda agenda,
            Proposals proposals,
            Programme programme,
            Organising organising,
            MeetingTabs tabs,
            House house,
            People people,
            TransactionOperations together,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.agenda = agenda;
        this.proposals = proposals;
        this.programme = programme;
        this.organising = organising;
        this.tabs = tabs;
        this.house = house;
        this.people = people;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping("/reviews/new")
    @May(Access.RESPONDER)
    ModelAndView begin(Actor actor, @RequestParam(required = false) @Nullable List<String> incident) {
        Map<String, String> values = new HashMap<>();
        ZonedDateTime soon = programme
                .businessDay(clock.instant().atZone(house.zone()).toLocalDate().plusWeeks(1))
                .atTime(USUAL)
                .atZone(house.zone());
        values.put("starts_at", LOCAL.format(soon));
        values.put("minutes", Integer.toString(programme.rules().minutes()));
        values.put("zone", house.zone().getId());
        organising.organiser(soon.toInstant()).ifPresent(person -> values.put("organiser", "@" + person.handle()));
        return Pages.page("reviews/new", fresh(actor, Form.of(values), chosen(incident)));
    }

    @PostMapping("/reviews")
    @May(Access.RESPONDER)
    ModelAndView plan(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        Map<String, String> typed = sent.toSingleValueMap();
        Set<Long> chosen = chosen(sent.get("incident"));
        try {
            ReviewMeeting planned = Objects.requireNonNull(together.execute(_ -> {
                ReviewMeeting meeting = planning.plan(actor, draft(typed, house.zone()));
                for (Long number : chosen) {
                    agenda.add(actor, meeting.id(), number, null, null, null);
                }
                return meeting;
            }));
            return Pages.seeOther(planned.path());
        } catch (Invalid invalid) {
            return Pages.unprocessable("reviews/new", fresh(actor, Form.refused(typed, invalid), chosen));
        } catch (Conflict conflict) {
            return Pages.unprocessable("reviews/new", fresh(actor, Form.refused(typed, "incident", conflict), chosen));
        }
    }

    private static Set<Long> chosen(@Nullable List<String> words) {
        return words == null
                ? Set.of()
                : words.stream()
                        .flatMap(word -> Stream.ofNullable(Typed.incident(word)))
                        .limit(PROPOSED)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private MeetingViews.New fresh(Actor actor, Form form, Set<Long> chosen) {
        List<Proposal> proposed = proposals.of(actor, PROPOSED);
        return new MeetingViews.New(
                form, proposed, chosen, colleagues(), programme.rules().closingMinutes());
    }

    private List<Option> colleagues() {
        return people.active().stream()
                .map(person -> new Option("@" + person.handle(), person.name()))
                .toList();
    }

    @GetMapping("/reviews/{id:\\d+}/details")
    @May(Access.RESPONDER)
    ModelAndView details(Actor actor, @PathVariable long id) {
        ReviewMeeting meeting = meetings.find(actor, id);
        return Pages.page("reviews/details", details(meeting, Form.of(values(meeting))));
    }

    @PostMapping("/reviews/{id:\\d+}/details")
    @May(Access.RESPONDER)
    ModelAndView change(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        ReviewMeeting meeting = meetings.find(actor, id);
        try {
            planning.change(actor, id, changed(typed, meeting), Typed.version(typed.get("version")));
            return Pages.seeOther(meeting.path());
        } catch (Invalid invalid) {
            return Pages.unprocessable("reviews/details", details(meeting, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(meetings.find(actor, id).version()));
            return Pages.unprocessable("reviews/details", details(meeting, Form.refused(again, "title", stale)));
        } catch (Conflict conflict) {
            return Pages.unprocessable("reviews/details", details(meeting, Form.refused(typed, "title", conflict)));
        }
    }

    private MeetingViews.Details details(ReviewMeeting meeting, Form form) {
        return new MeetingViews.Details(meeting, tabs.of(meeting), form, colleagues());
    }

    private Map<String, String> values(ReviewMeeting meeting) {
        Map<String, String> values = new HashMap<>();
        values.put("title", meeting.title());
        values.put("starts_at", LOCAL.format(meeting.begins()));
        values.put("minutes", Long.toString(meeting.length().toMinutes()));
        values.put("zone", meeting.zone().getId());
        values.put("place", meeting.place());
        values.put("organiser", handle(meeting.organiser()));
        values.put("facilitator", handle(meeting.facilitator()));
        values.put("scribe", handle(meeting.scribe()));
        values.put("preread_by", LOCAL.format(meeting.prereadBy().atZone(meeting.zone())));
        values.put("version", Long.toString(meeting.version()));
        return values;
    }

    private String handle(@Nullable Long person) {
        return person == null
                ? ""
                : people.find(person).map(one -> "@" + one.handle()).orElse("");
    }

    /**
     * Times that stand as the page showed them are not typed: the usual deadline moves with a meeting that moves, and the
     * second of two hours with the same name stays the second.
     */
    private MeetingDraft changed(Map<String, String> typed, ReviewMeeting meeting) {
        Map<String, String> shown = values(meeting);
        Map<String, String> news = new HashMap<>(typed);
        if (Objects.equals(typed.get("zone"), shown.get("zone"))) {
            Stream.of("starts_at", "preread_by")
                    .filter(field -> Objects.equals(typed.get(field), shown.get(field)))
                    .forEach(news::remove);
        }
        return draft(news, meeting.zone());
    }

    private static MeetingDraft draft(Map<String, String> typed, ZoneId usual) {
        String zone = typed.get("zone");
        Instant starts = Typed.instant("starts_at", typed.get("starts_at"), zone, usual);
        Instant by = Typed.instant("preread_by", typed.get("preread_by"), zone, usual);
        return new MeetingDraft(
                typed.get("title"),
                starts,
                Typed.number(typed.get("minutes")),
                zone,
                typed.get("place"),
                blankAsNobody(typed, "organiser"),
                typed.get("facilitator"),
                typed.get("scribe"),
                by);
    }

    /** A new meeting without an organiser has whose turn it is. */
    private static @Nullable String blankAsNobody(Map<String, String> typed, String field) {
        String word = typed.get(field);
        return word != null && word.isBlank() && !typed.containsKey("version") ? null : word;
    }
}
