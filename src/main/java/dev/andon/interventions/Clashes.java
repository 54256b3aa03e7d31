package dev.andon.interventions;

import dev.andon.catalog.Catalog;
import dev.andon.interventions.internal.ClashTable;
import dev.andon.interventions.internal.ClashTable.Told;
import dev.andon.interventions.internal.OpenTable;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashPassed;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.Near;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is near an intervention, and tells both rooms. The log of an incident is told of another one only what all
 * who can read it may know: an open one by name, a restricted one not at all or, where the house wants that, as a hint
 * without a name. See docs/adr/0018.
 */
@Component
public class Clashes {
    private final OpenTable open;
    private final ClashTable told;
    private final Policies policies;
    private final Catalog catalog;
    private final Incidents incidents;
    private final IncidentLog log;

    Clashes(OpenTable open, ClashTable told, Policies policies, Catalog catalog, Incidents incidents, IncidentLog log) {
        this.open = open;
        this.told = told;
        this.policies = policies;
        this.catalog = catalog;
        this.incidents = incidents;
        this.log = log;
    }

    /** What is near, with every incident it concerns locked until the transaction ends. */
    record Scene(Incident here, List<Neighbour> near) {

        /** Those that a person may be told of, by name. */
        List<Neighbour> seenBy(Actor actor) {
            return near.stream()
                    .filter(one -> Incidents.maySee(actor, one.incident()))
                    .toList();
        }
    }

    /** What a viewer may know of what is near an open intervention, nearest first; live incidents only. */
    public List<Neighbour> near(Actor viewer, Incident incident, Intervention one) {
        return candidates(incident.id(), one.id(), one.target()).stream()
                .flatMap(found -> other(viewer, incident, found.open()).stream()
                        .filter(Incident::isLive)
                        .map(other -> new Neighbour(other, found.open(), found.how())))
                .sorted(Comparator.comparingInt((Neighbour found) -> found.how().hops()))
                .toList();
    }

    /** Whoever reads a room may know of everything in it, also where the room is restricted. */
    private Optional<Incident> other(Actor viewer, Incident room, OpenIntervention found) {
        return found.incidentId() == room.id() ? Optional.of(room) : incidents.byId(viewer, found.incidentId());
    }

    private record Candidate(OpenIntervention open, Vicinity how) {}

    private List<Candidate> candidates(long incidentId, long id, Aim target) {
        Vicinity.Edges edges = Vicinity.Edges.of(catalog.now());
        int distance = policies.now().distance();
        return open.all().stream()
                .filter(other -> other.incidentId() != incidentId || other.id() != id)
                .flatMap(other -> Vicinity.of(target, other.target(), edges, distance).stream()
                        .map(how -> new Candidate(other, how)))
                .toList();
    }

    /**
     * Waits until it is the only one that changes what is open, looks, and locks the incidents it found in the order of
     * their ids.
     *
     * @param id 0 for one that has no number yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Scene enter(long incidentId, long id, Aim target) {
        open.oneAtATime();
        List<Candidate> found = candidates(incidentId, id, target);
        TreeSet<Long> ids = new TreeSet<>(List.of(incidentId));
        found.forEach(one -> ids.add(one.open().incidentId()));
        Map<Long, Incident> locked = locked(ids);
        List<Neighbour> near = found.stream()
                .map(one -> new Neighbour(incident(locked, one.open().incidentId()), one.open(), one.how()))
                .filter(one -> one.incident().isLive())
                .toList();
        return new Scene(incident(locked, incidentId), near);
    }

    private Map<Long, Incident> locked(TreeSet<Long> ids) {
        Map<Long, Incident> locked = new HashMap<>();
        ids.forEach(each -> locked.put(each, log.lock(each)));
        return locked;
    }

    private static Incident incident(Map<Long, Incident> locked, long id) {
        return Objects.requireNonNull(locked.get(id));
    }

    /** Tells both rooms of every pair that they were not told of before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Scene scene, OpenIntervention ours) {
        for (Neighbour other : scene.near()) {
            boolean sameRoom = other.incident().id() == scene.here().id();
            // One room is told once of a pair: that the later one clashes with the earlier.
            if (!sameRoom || ours.id() > other.open().id()) {
                tell(scene.here(), ours, other);
            }
            if (!sameRoom || ours.id() < other.open().id()) {
                tell(
                        other.incident(),
                        other.open(),
                        new Neighbour(scene.here(), ours, other.how().reversed()));
            }
        }
    }

    private void tell(Incident room, OpenIntervention its, Neighbour other) {
        boolean named =
                !other.incident().restricted() || room.id() == other.incident().id();
        if (!named && !policies.now().hintsAtRestricted()) {
            return;
        }
        boolean hintedAt = !named && told.hintsAt(room.id(), its.id());
        Told telling = new Told(
                room.id(),
                its.id(),
                other.incident().id(),
                other.open().id(),
                other.how().hops(),
                named);
        if (told.insert(telling) && !hintedAt) {
            Near with = named ? near(other.incident(), telling) : null;
            log.contribute(room.id(), new ClashFound(its.id(), its.what(), with), byItself());
        }
    }

    private static Near near(Incident other, Told telling) {
        return new Near(other.number(), other.restricted(), telling.otherId(), telling.hops());
    }

    /** Tells the other rooms that one they were told of has begun; what few may see begins unsaid. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begun(Scene scene, Intervention one) {
        Incident here = scene.here();
        scene.near().stream()
                .filter(other -> other.incident().id() != here.id() && !here.restricted())
                .forEach(other -> log.contribute(
                        other.incident().id(),
                        new ClashStarted(
                                other.open().id(),
                                other.open().what(),
                                new Near(
                                        here.number(),
                                        false,
                                        one.id(),
                                        other.how().hops())),
                        byItself()));
    }

    /** Not by whoever acts in the other room: what one does in a log gives a lasting right to see its incident. */
    private static Act byItself() {
        return Act.by(Actor.system(), "rule");
    }

    /**
     * Waits as {@link #enter} does, and locks every incident that was told of one that is about to be over.
     *
     * @return the incident it is in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Incident leave(long incidentId, long id) {
        return leave(incidentId, List.of(id));
    }

    private Incident leave(long incidentId, List<Long> those) {
        open.oneAtATime();
        TreeSet<Long> ids = new TreeSet<>(List.of(incidentId));
        those.forEach(id -> told.toldOf(incidentId, id).forEach(one -> ids.add(one.incidentId())));
        return incident(locked(ids), incidentId);
    }

    /** Tells whoever was told of anything in an incident that it is over; in a live one does nothing. */
    @Transactional
    public void passAll(long incidentId) {
        open.oneAtATime();
        List<Long> ids = openIn(incidentId).stream().map(OpenIntervention::id).toList();
        if (!ids.isEmpty()) {
            Incident over = leave(incidentId, ids);
            if (!over.isLive()) {
                ids.forEach(id -> pass(over, id));
            }
        }
    }

    /** Tells whoever was told of it that it is over. The caller has been through {@link #leave}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void pass(Incident over, long id) {
        List<Told> rooms = told.toldOf(over.id(), id);
        told.forget(over.id(), id);
        for (Told room : rooms) {
            if (room.named() && over.restricted() && room.incidentId() != over.id()) {
                // When something in it ends is nobody's business outside; kept for hide, which may still be to come.
                told.insert(room);
            } else if (room.named() || !told.hintsAt(room.incidentId(), room.id())) {
                passed(over, room);
            }
        }
    }

    private void passed(Incident over, Told room) {
        what(room)
                .ifPresent(what -> log.contribute(
                        room.incidentId(),
                        new ClashPassed(room.id(), what, room.named() ? near(over, room) : null),
                        byItself()));
    }

    /**
     * Takes leave of the rooms that were told by name of what is in an incident, once it is restricted: they must not
     * read in their own log when its work ends. In an open one does nothing.
     */
    @Transactional
    public void hide(long incidentId) {
        open.oneAtATime();
        List<Told> rooms = told.namedElsewhere(incidentId);
        TreeSet<Long> ids = new TreeSet<>(List.of(incidentId));
        rooms.forEach(room -> ids.add(room.incidentId()));
        Incident hidden = incident(locked(ids), incidentId);
        if (hidden.restricted()) {
            told.forgetNamedElsewhere(incidentId);
            rooms.forEach(room -> passed(hidden, room));
        }
    }

    /** Tells of everything open in an incident that is live again, as if it had just been announced. */
    @Transactional
    public void again(long incidentId) {
        open.oneAtATime();
        List<OpenIntervention> ours = openIn(incidentId);
        TreeSet<Long> ids = new TreeSet<>(List.of(incidentId));
        ours.forEach(one -> candidates(incidentId, one.id(), one.target())
                .forEach(found -> ids.add(found.open().incidentId())));
        // All of them in order, before the first is looked at: one after the other two could wait in a ring.
        if (incident(locked(ids), incidentId).isLive()) {
            ours.forEach(one -> tell(enter(incidentId, one.id(), one.target()), one));
        }
    }

    private List<OpenIntervention> openIn(long incidentId) {
        return open.all().stream().filter(one -> one.incidentId() == incidentId).toList();
    }

    private Optional<String> what(Told room) {
        return open.all().stream()
                .filter(one -> one.incidentId() == room.incidentId() && one.id() == room.id())
                .map(OpenIntervention::what)
                .findFirst();
    }
}
