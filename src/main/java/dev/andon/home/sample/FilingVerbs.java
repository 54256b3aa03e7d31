package dev.andon.home.sample;

import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.FieldRules;
import dev.andon.response.Fields;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Links;
import dev.andon.response.Merges;
import dev.andon.response.ServiceChanges;
import dev.andon.response.Tags;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an incident is filed under, and what it has to do with others. */
@Component
class FilingVerbs implements Vocabulary {
    private static final int STORIES = 200;

    private final Tags tags;
    private final Fields fields;
    private final FieldRules rules;
    private final ServiceChanges services;
    private final Merges merges;
    private final Links links;
    private final Incidents incidents;

    FilingVerbs(
            Tags tags,
            Fields fields,
            FieldRules rules,
            ServiceChanges services,
            Merges merges,
            Links links,
            Incidents incidents) {
        this.tags = tags;
        this.fields = fields;
        this.rules = rules;
        this.services = services;
        this.merges = merges;
        this.links = links;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "tags", this::tag,
                "fills", this::fill,
                "concerns", this::concern,
                "merges", this::merge,
                "belongs", this::belong,
                "links", this::link);
    }

    private void tag(Act act, Step step, Scene scene) {
        scene.now(tags.add(act, scene.number(), step.words()));
    }

    /** {@code fills countries | Norway; Sweden}; a field that this house does not ask for is passed over. */
    private void fill(Act act, Step step, Scene scene) {
        if (rules.find(step.arg(0)).isPresent()) {
            List<String> values = List.of(step.text().split("; "));
            scene.now(fields.set(act, scene.number(), Map.of(step.arg(0), values)));
        }
    }

    private void concern(Act act, Step step, Scene scene) {
        scene.now(services.change(act, scene.number(), step.words()));
    }

    /** Makes the other incident of the story one with this. */
    private void merge(Act act, Step step, Scene scene) {
        merges.merge(act, scene.otherNumber(), scene.number(), step.text());
    }

    /** Makes the other incident of the story a part of this. */
    private void belong(Act act, Step step, Scene scene) {
        links.setParent(act, scene.otherNumber(), scene.number());
    }

    /** {@code links related_to | Title of an incident that was told before} */
    private void link(Act act, Step step, Scene scene) {
        scene.now(links.link(act, scene.number(), step.arg(0), titled(step.text())));
    }

    private long titled(String title) {
        return incidents.list(Actor.system(), IncidentFilter.all(), null, STORIES).items().stream()
                .filter(incident -> incident.title().equals(title))
                .mapToLong(Incident::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing called “%s” happened yet".formatted(title)));
    }
}
