package dev.andon.care;

import dev.andon.care.Occasion.Beginning;
import dev.andon.care.internal.CareTable;
import dev.andon.care.internal.CareTable.Answer;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Duty;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Status;
import dev.andon.response.Tasking.TaskAcknowledged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said to somebody of themselves, and when; nobody else hears it. {@link Reliefs} is for the commander. */
@Component
public class Care {
    private static final Duration JUST = Duration.ofMinutes(10);
    private static final int LOOKED_AT = 20;
    private static final int ABOUT = 200;

    /** Somebody takes something on. The second word is another subject's, and may not be there. */
    private static final List<String> BEGINNINGS = List.of("task_acknowledged", "intervention_announced");

    private static final Set<Status> CEASED = Set.of(Status.MONITORING, Status.RESOLVED);

    private final CareTable table;
    private final IncidentLog log;
    private final People people;
    private final Reliefs reliefs;
    private final Clock clock;

    Care(CareTable table, IncidentLog log, People people, Reliefs reliefs, Clock clock) {
        this.table = table;
        this.log = log;
        this.people = people;
        this.reliefs = reliefs;
        this.clock = clock;
    }

    /** Whether this incident has anything to do with the viewer: only those it has are looked after. */
    public boolean concerns(Actor viewer, Incident incident) {
        return viewer.isPerson()
                && (Duty.isCommander(viewer, incident)
                        || incident.crew()
                                .find(viewer.personId())
                                .filter(presence -> presence.took() || presence.awaited())
                                .isPresent());
    }

    /** What there is to say to the viewer, of themselves. The caller has asked whether they may see the incident. */
    public MyCare mine(Actor viewer, Incident incident, @Nullable String runbook) {
        CareSettings settings = table.settings();
        if (!viewer.isPerson() || !settings.prompts() || isOver(incident)) {
            return MyCare.OFF;
        }
        long id = viewer.personId();
        if (table.without().contains(id)) {
            return MyCare.OFF;
        }
        Instant now = clock.instant();
        List<Answer> answers = table.answers(incident.id());
        OnDuty duty = OnDuty.of(incident, id, now).orElse(null);
        Occasion occasion = occasion(incident, people.get(id), now, answers, runbook);
        return new MyCare(
                false,
                duty == null ? null : duty.since(),
                duty == null ? null : duty.time().toSeconds(),
                restsUntil(answers, id, now),
                Prompts.of(occasion, settings));
    }

    static boolean isOver(Incident incident) {
        return !incident.isLive() && incident.status() != Status.RESOLVED;
    }

    private Occasion occasion(
            Incident incident, Person person, Instant now, List<Answer> answers, @Nullable String runbook) {
        return new Occasion(
                incident,
                person.id(),
                person.zone(),
                now,
                ceasedAt(incident),
                beginnings(incident, person.id(), now),
                answered(answers, person.id()),
                runbook);
    }

    static Set<String> answered(List<Answer> answers, long person) {
        return answers.stream()
                .filter(answer -> answer.personId() == person)
                .map(Answer::key)
                .collect(Collectors.toSet());
    }

    static @Nullable Instant restsUntil(List<Answer> answers, long person, Instant now) {
        return answers.stream()
                .filter(answer -> answer.personId() == person)
                .map(Answer::restsUntil)
                .filter(until -> until != null && until.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** Since when the incident has been monitored or resolved without a relapse. */
    private @Nullable Instant ceasedAt(Incident incident) {
        if (!CEASED.contains(incident.status())) {
            return null;
        }
        Instant since = incident.statusSince();
        List<String> moves = EventCodec.words(StatusChanged.class);
        for (Entry entry : log.last(incident.id(), moves, 0, LOOKED_AT)) {
            if (!(entry.event() instanceof StatusChanged moved) || !CEASED.contains(moved.to())) {
                break;
            }
            since = entry.occurredAt();
        }
        return since;
    }

    /** What they took on within the last minutes. */
    private List<Beginning> beginnings(Incident incident, long person, Instant now) {
        if (!incident.isLive()) {
            return List.of();
        }
        return log.last(incident.id(), BEGINNINGS, 0, LOOKED_AT).stream()
                .filter(entry -> entry.recordedAt().isAfter(now.minus(JUST)))
                .filter(entry -> begins(entry, person))
                .map(Care::beginning)
                .toList();
    }

    private static boolean begins(Entry entry, long person) {
        return entry.event() instanceof TaskAcknowledged task
                ? task.to().id() == person
                : entry.actor().isPerson() && entry.actor().personId() == person;
    }

    private static Beginning beginning(Entry entry) {
        String what = entry.event() instanceof TaskAcknowledged task ? task.text() : "what you announced";
        return new Beginning("entry-" + entry.seq(), what);
    }

    /**
     * Somebody has read a prompt: put it away, or take the break it offers. Said twice, the first time counts.
     *
     * @param moment a word of {@link Moment}
     * @param answer {@code dismissed} or {@code taken}
     * @throws Conflict when it was not asked at the moment
     */
    @Transactional
    public void answer(
            Actor viewer,
            Incident incident,
            @Nullable String moment,
            @Nullable String about,
            @Nullable String answer,
            @Nullable String runbook) {
        Validation check = new Validation();
        String word = check.line("moment", moment, 20);
        Optional<Moment> known = Moment.find(word);
        check.check(known.isPresent() || word.isEmpty(), "moment", "must be breath, air, break, relief or food");
        String which = check.line("about", about, ABOUT);
        String said = check.line("answer", answer, 20);
        boolean taken = said.equals("taken");
        check.check(taken || said.equals("dismissed") || said.isEmpty(), "answer", "must be dismissed or taken");
        check.check(
                !taken || known.filter(Moment.BREAK::equals).isPresent(),
                "answer",
                "fits only a break; dismiss others");
        check.throwIfAny();
        if (!viewer.isPerson()) {
            throw new Denied("Only a person is cared for.");
        }
        Answer given = new Answer(
                viewer.personId(),
                word,
                which,
                taken ? clock.instant().plus(table.settings().rest()) : null);
        if (!isAnswered(incident, given) && !isAsked(viewer, incident, given, runbook)) {
            throw new Conflict("Nobody is asked that at the moment.");
        }
        table.answer(incident.id(), given, clock.instant());
    }

    private boolean isAnswered(Incident incident, Answer given) {
        return answered(table.answers(incident.id()), given.personId()).contains(given.key());
    }

    private boolean isAsked(Actor viewer, Incident incident, Answer given, @Nullable String runbook) {
        List<Prompt> asked = new ArrayList<>(mine(viewer, incident, runbook).prompts());
        if (Duty.isCommander(viewer, incident)) {
            asked.addAll(reliefs.of(viewer, incident).prompts());
        }
        return asked.stream().anyMatch(prompt -> prompt.key().equals(given.key()));
    }
}
