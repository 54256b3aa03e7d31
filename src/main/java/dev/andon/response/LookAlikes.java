package dev.andon.response;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.Alerts;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.response.internal.AttachedAlerts;
import dev.andon.response.internal.Candidates;
import dev.andon.response.internal.Candidates.Candidate;
import dev.andon.response.internal.Candidates.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Incidents that may be the same as one that is being declared, or as one that is live: so that two teams do not work on
 * the same thing unaware of each other. Only what the viewer may see is looked at.
 */
@Component
public class LookAlikes {
    private static final Duration RECENT = Duration.ofDays(14);
    private static final int SHOWN = 5;
    /** Beyond this many the oldest are not compared; all of them take a few milliseconds. */
    private static final int MOST = 2_000;
    /**
     * The same for a room's own hint, which is made anew whenever anything happens in the room: comparing 2,000 each time was
     * a quarter of the work of a storm of declarations, and 200 still a twelfth.
     */
    private static final int NEAREST = 100;

    private static final double ALIKE = 0.4;
    private static final int SAME_KEY = 200;
    private static final int SERVICES = 50;
    private static final int SERVICE = 100;

    private final Candidates candidates;
    private final Incidents incidents;
    private final Tied tied;
    private final AttachedAlerts attached;
    private final Alerts alerts;
    private final Clock clock;

    LookAlikes(
            Candidates candidates,
            Incidents incidents,
            Tied tied,
            AttachedAlerts attached,
            Alerts alerts,
            Clock clock) {
        this.candidates = candidates;
        this.incidents = incidents;
        this.tied = tied;
        this.attached = attached;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * What is known of an incident that does not exist yet.
     *
     * @param title as far as it is typed
     * @param alertId the alert it would be declared from
     */
    public record Draft(
            @Nullable String title,
            List<String> services,
            @Nullable Long alertId) {

        void check() {
            Validation validation = new Validation();
            validation.optionalLine("title", title, Declare.TITLE);
            validation.check(services.size() <= SERVICES, "service", "is given too often; at most " + SERVICES);
            services.forEach(service -> validation.optionalLine("service", service, SERVICE));
            validation.throwIfAny();
        }
    }

    /**
     * @param why what they share: {@code title}, {@code service}, {@code alert}
     * @param score what they are ordered by
     */
    public record LookAlike(Incident incident, List<String> why, double score) {

        /** For people: "similar title, same service". */
        public String because() {
            return why.stream()
                    .map(word -> word.equals("title") ? "similar title" : "same " + word)
                    .collect(Collectors.joining(", "));
        }
    }

    /** The likeliest first, at most five. */
    public List<LookAlike> of(Actor viewer, Draft draft) {
        draft.check();
        Long id = draft.alertId();
        List<Alert> about = id == null ? List.of() : alerts.byIds(List.of(id));
        String title = draft.title() == null ? "" : draft.title();
        return find(candidates.of(viewer, since(), MOST), viewer, title, draft.services(), about, Set.of());
    }

    /** Those like a live incident, without the ones it is tied to already: somebody has looked at those. */
    public List<LookAlike> of(Actor viewer, Incident incident) {
        if (!incident.isLive()) {
            return List.of();
        }
        Set<Long> known = tied.of(viewer, incident).stream()
                .map(tie -> tie.other().id())
                .collect(Collectors.toCollection(HashSet::new));
        known.add(incident.id());
        List<Alert> about = alerts.byIds(attached.of(incident.id()));
        return find(
                candidates.of(viewer, since(), NEAREST), viewer, incident.title(), incident.services(), about, known);
    }

    private List<LookAlike> find(
            List<Candidate> among,
            Actor viewer,
            String title,
            Collection<String> services,
            List<Alert> about,
            Set<Long> known) {
        Set<Long> withAlert = about.isEmpty() ? Set.of() : attached.withAnyOf(sameKeys(about));
        Said said = Candidates.said(title);
        Set<String> ours = services.stream().map(LookAlikes::plain).collect(Collectors.toSet());
        List<Match> likeliest = among.stream()
                .filter(candidate -> !known.contains(candidate.id()))
                .flatMap(candidate -> compared(candidate, said, ours, withAlert).stream())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(SHOWN)
                .toList();
        Map<Long, Incident> seen = incidents.byNumbers(
                viewer, likeliest.stream().map(Match::number).toList());
        return likeliest.stream()
                .flatMap(match -> Optional.ofNullable(seen.get(match.number()))
                        .map(incident -> new LookAlike(incident, match.why(), match.score()))
                        .stream())
                .toList();
    }

    private Instant since() {
        return clock.instant().minus(RECENT);
    }

    /** Alerts that speak of the same thing as one of these: the same source, the same dedup key. */
    private Set<Long> sameKeys(List<Alert> about) {
        Set<Long> ids = about.stream().map(Alert::id).collect(Collectors.toCollection(HashSet::new));
        about.stream()
                .map(alert -> new AlertFilter(alert.sourceId(), Set.of(), null, alert.dedupKey(), null))
                .distinct()
                .limit(SHOWN)
                .forEach(same -> alerts.list(same, null, SAME_KEY).forEach(alert -> ids.add(alert.id())));
        return ids;
    }

    private record Match(long number, List<String> why, double score) {}

    private static Optional<Match> compared(Candidate candidate, Said said, Set<String> services, Set<Long> withAlert) {
        double text = candidate.likeness(said);
        List<String> why = new ArrayList<>();
        double score = candidate.live() ? text + 0.1 : text;
        if (text >= ALIKE) {
            why.add("title");
        }
        if (withAlert.contains(candidate.id())) {
            why.add("alert");
            score += 0.6;
        }
        // What is over and only shared a service is no duplicate; a busy service has one such every week.
        if (candidate.services().stream().map(LookAlikes::plain).anyMatch(services::contains)) {
            score += 0.3;
            if (candidate.live() || !why.isEmpty()) {
                why.add("service");
            }
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(new Match(candidate.number(), List.copyOf(why), score));
    }

    private static String plain(String service) {
        return service.strip().toLowerCase(Locale.ROOT);
    }
}
