package dev.andon.contacts;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.contacts.OfflineCopy.Content;
import dev.andon.contacts.OfflineCopy.Mate;
import dev.andon.contacts.OfflineCopy.Place;
import dev.andon.contacts.OfflineCopy.Rung;
import dev.andon.contacts.OfflineCopy.Tree;
import dev.andon.contacts.internal.OfflineLook;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Calling.Callee;
import dev.andon.response.CatchUpPart;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Meetings;
import dev.andon.response.Participants;
import dev.andon.response.Presence;
import dev.andon.response.Sentences;
import dev.andon.response.Sentences.Told;
import dev.andon.ui.Templates;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the copy of an incident that opens from a disk, with nothing else there. */
@Component
public class OfflineCopies {
    private static final int DECISIONS = 8;
    /** What the copy says itself, with numbers. */
    private static final String CALLS = "calls";

    private final CallRuns runs;
    private final CallTrees trees;
    private final Directory directory;
    private final People people;
    private final House house;
    private final Playbook playbook;
    private final Catalog catalog;
    private final Meetings meetings;
    private final IncidentLog log;
    private final Sentences sentences;
    private final List<CatchUpPart> parts;
    private final AndonSettings settings;
    private final Templates templates;
    private final Clock clock;

    OfflineCopies(
            CallRuns runs,
            CallTrees trees,
            Directory directory,
            People people,
            House house,
            Playbook playbook,
            Catalog catalog,
            Meetings meetings,
            IncidentLog log,
            Sentences sentences,
            List<CatchUpPart> parts,
            AndonSettings settings,
            Templates templates,
            Clock clock) {
        this.runs = runs;
        this.trees = trees;
        this.directory = directory;
        this.people = people;
        this.house = house;
        this.playbook = playbook;
        this.catalog = catalog;
        this.meetings = meetings;
        this.log = log;
        this.sentences = sentences;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CatchUpPart::order))
                .toList();
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** The copy of an incident that the viewer may see, with numbers when they may know them. */
    public OfflineCopy of(Actor viewer, Incident incident) {
        String room = settings.publicUrl() + "/incidents/" + incident.number();
        return new OfflineCopy(clock.instant(), house.zone(), room, content(viewer, incident));
    }

    /** The copy as one file: its style inside, no script, nothing it would have to fetch. */
    public String html(OfflineCopy copy) {
        return templates.render("contacts/offline", Map.of("copy", copy, "look", OfflineLook.CSS));
    }

    private Content content(Actor viewer, Incident incident) {
        String severity = playbook.severity(incident.severity())
                .map(known -> "%s (%s)".formatted(known.key().toUpperCase(Locale.ROOT), known.name()))
                .orElse(incident.severity());
        return new Content(
                incident.number(),
                incident.title(),
                severity,
                incident.status().label(),
                incident.isLive(),
                incident.restricted(),
                incident.declaredAt(),
                incident.summary(),
                incident.services().stream().map(this::service).toList(),
                meeting(incident),
                Directory.showsNumbers(viewer),
                roster(viewer, incident),
                trees(viewer, incident),
                sections(incident),
                decisions(incident));
    }

    private String service(String key) {
        return catalog.find(key).map(Service::name).orElse(key);
    }

    private @Nullable Place meeting(Incident incident) {
        return meetings.of(incident)
                .map(meeting ->
                        new Place(meeting.name(), Objects.requireNonNullElse(meeting.url(), ""), meeting.dialIn()))
                .orElse(null);
    }

    /** Who is there, and who was asked to come; once it is over, who was there. */
    public List<Mate> roster(Actor viewer, Incident incident) {
        List<Presence> there = incident.isLive()
                ? Stream.concat(incident.crew().here().stream(), incident.crew().awaited().stream())
                        .toList()
                : incident.crew().took();
        Set<Long> ids = there.stream().map(presence -> presence.person().id()).collect(Collectors.toSet());
        Map<Long, Person> known = people.byIds(ids);
        Map<Long, Contact> contacts = directory.ofPersons(viewer, ids);
        return there.stream()
                .map(presence -> mate(incident, presence, known, contacts))
                .toList();
    }

    private Mate mate(Incident incident, Presence presence, Map<Long, Person> known, Map<Long, Contact> contacts) {
        long id = presence.person().id();
        Person person = known.get(id);
        Contact contact = contacts.get(id);
        List<String> roles = Participants.rolesOf(incident, presence.person()).stream()
                .map(key -> playbook.role(key).map(Role::name).orElse(key))
                .toList();
        String state = presence.here() ? "here" : presence.awaited() ? "asked to come" : "was here";
        return new Mate(
                presence.person().name(),
                roles,
                state,
                person == null ? "" : person.zone().getId(),
                contact == null ? List.of() : contact.numbers());
    }

    /** Those that are being called, and those that are for an incident of this kind. */
    private List<Tree> trees(Actor viewer, Incident incident) {
        Map<Long, CallRun> open = new HashMap<>();
        runs.of(incident).open().forEach(run -> open.put(run.tree(), run));
        return trees.all().stream()
                .filter(tree -> open.containsKey(tree.id()) || tree.when().fits(incident.type(), incident.severity()))
                .map(tree -> tree(viewer, tree, open.get(tree.id())))
                .toList();
    }

    private Tree tree(Actor viewer, CallTree tree, @Nullable CallRun run) {
        Map<Long, Contact> known = directory.byIds(viewer, tree.everybody());
        List<Rung> steps = tree.steps().stream()
                .map(step -> new Rung(
                        step.contacts().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        step.minutes(),
                        step.tell(),
                        reached(step, run)))
                .toList();
        return new Tree(tree.name(), tree.purpose(), steps);
    }

    private static @Nullable String reached(CallTree.Step step, @Nullable CallRun run) {
        return run == null
                ? null
                : run.steps().stream()
                        .map(CallRun.Rung::reached)
                        .filter(Objects::nonNull)
                        .filter(callee -> step.contacts().contains(callee.id()))
                        .map(Callee::name)
                        .findFirst()
                        .orElse(null);
    }

    private List<Section> sections(Incident incident) {
        return parts.stream()
                .map(part -> part.of(incident, 0))
                .filter(Objects::nonNull)
                .filter(section -> !section.key().equals(CALLS))
                .toList();
    }

    private List<Told> decisions(Incident incident) {
        return sentences.of(log.lastDecisions(incident.id(), 0, DECISIONS));
    }
}
