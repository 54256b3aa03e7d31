package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.people.Handles;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.internal.MentionTable;
import dev.andon.ui.Markdown;
import dev.andon.ui.TextLinks;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant by an @ in what people write, and whether they have seen it. */
@Component
public class Mentions {
    private static final int SHOWN = 20;

    private final MentionTable table;
    private final Incidents incidents;
    private final People people;
    private final Live live;
    private final Clock clock;

    Mentions(MentionTable table, Incidents incidents, People people, Live live, Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.people = people;
        this.live = live;
        this.clock = clock;
    }

    /** Remembers who is meant in an entry that was just appended, in the same transaction. Nobody calls themselves. */
    void written(Entry entry) {
        List<Long> meant = text(entry.event()).map(this::meant).orElse(List.of()).stream()
                .filter(Person::active)
                .map(Person::id)
                .filter(id -> !(entry.actor().isPerson() && entry.actor().personId() == id))
                .toList();
        if (!meant.isEmpty()) {
            table.insert(entry, meant);
            live.changed("now/house", entry.recordedAt().toEpochMilli());
        }
    }

    /** Those whose handles stand in a text, outside of code. */
    private Collection<Person> meant(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        Set<String> handles = new LinkedHashSet<>();
        Markdown.words(text).forEach(words -> handles.addAll(Handles.in(words)));
        return people.byHandles(handles).values();
    }

    /** What was said to the viewer that they have not seen and may know of, latest first. */
    public List<Mention> unseen(Actor viewer) {
        List<Mention> unseen = new ArrayList<>();
        for (MentionTable.Row row : table.unseen(viewer, SHOWN)) {
            incidents
                    .byId(viewer, row.incidentId())
                    .ifPresent(incident -> unseen.add(new Mention(incident, row.seq(), row.by(), row.at())));
        }
        return unseen;
    }

    /** The viewer is in the room and reads. */
    @Transactional
    public void seen(Actor viewer, Incident incident) {
        if (viewer.isPerson() && table.see(incident.id(), viewer.personId(), clock.instant())) {
            live.changed("now/house", clock.millis());
        }
    }

    /** The viewer has seen enough of this one. Once more changes nothing. */
    @Transactional
    public void dismiss(Actor viewer, long number, long seq) {
        Incident incident = incidents.find(viewer, number);
        table.see(incident.id(), seq, viewer.personId(), clock.instant());
        live.changed("now/house", clock.millis());
    }

    /** Those whom a text speaks to and who cannot read it, because the incident is restricted. */
    public List<Person> shutOut(Incident incident, String text) {
        return meant(text).stream()
                .filter(Person::active)
                .filter(person -> !Incidents.maySee(person.actor(), incident))
                .toList();
    }

    /** Changes whenever somebody is mentioned, or has seen it, where this viewer may know of it. */
    public String beat(Actor viewer) {
        return table.beat(viewer);
    }

    /** Makes the handles in these events links to the people they mean. */
    public TextLinks links(List<IncidentEvent> events) {
        return linksIn(events.stream().flatMap(event -> text(event).stream()).toList());
    }

    /** Makes the handles in these texts links to the people they mean; asks once for all of them. */
    public TextLinks linksIn(List<String> texts) {
        Set<String> handles = new LinkedHashSet<>();
        texts.forEach(text -> handles.addAll(Handles.in(text)));
        Map<String, Person> known = people.byHandles(handles);
        return known.isEmpty() ? TextLinks.NONE : text -> places(text, known);
    }

    private static List<TextLinks.Place> places(String text, Map<String, Person> known) {
        List<TextLinks.Place> places = new ArrayList<>();
        Matcher mentions = Handles.mentions(text);
        while (mentions.find()) {
            Person person = known.get(Handles.bare(mentions.group(1)));
            if (person != null) {
                places.add(new TextLinks.Place(
                        mentions.start(),
                        mentions.end(),
                        person.name(),
                        "/people/" + person.id(),
                        "@" + person.handle()));
            }
        }
        return places;
    }

    /** What people wrote, where they wrote anything. */
    private static Optional<String> text(IncidentEvent event) {
        if (event instanceof Noted noted) {
            return Optional.of(noted.text());
        }
        if (event instanceof UpdatePosted update) {
            return Optional.of(update.text());
        }
        if (event instanceof Annotated annotated) {
            return Optional.of(annotated.text());
        }
        return event instanceof Work work ? work.written() : Optional.empty();
    }
}
