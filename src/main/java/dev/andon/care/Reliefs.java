package dev.andon.care;

import dev.andon.care.internal.CareTable;
import dev.andon.care.internal.CareTable.Answer;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Denied;
import dev.andon.response.Duty;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said to the commander of an incident about those who are in it. */
@Component
public class Reliefs {
    private final CareTable table;
    private final People people;
    private final Clock clock;

    Reliefs(CareTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the commander should know of those who are in it.
     *
     * @throws Denied for everybody else, also for the owner of the house
     */
    public Relief of(Actor viewer, Incident incident) {
        if (!Duty.isCommander(viewer, incident)) {
            throw new Denied(
                    "How long people have been on is told to the commander of the incident, and to nobody else.");
        }
        CareSettings settings = table.settings();
        if (!settings.prompts() || Care.isOver(incident)) {
            return new Relief(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new Reckoning(incident, viewer.personId(), settings).relief();
    }

    /** Goes through the crew on behalf of its commander. */
    private final class Reckoning {
        private final Incident incident;
        private final long commander;
        private final CareSettings settings;
        private final Instant now = clock.instant();
        private final Set<Long> without = table.without();
        private final List<Answer> answers;
        private final Set<String> putAway;
        private final List<Relief.Tired> tired = new ArrayList<>();
        private final List<Relief.Resting> resting = new ArrayList<>();
        private final List<String> hungry = new ArrayList<>();
        private final List<Prompt> prompts = new ArrayList<>();

        Reckoning(Incident incident, long commander, CareSettings settings) {
            this.incident = incident;
            this.commander = commander;
            this.settings = settings;
            answers = table.answers(incident.id());
            putAway = Care.answered(answers, commander);
        }

        Relief relief() {
            List<Presence> others = incident.crew().took().stream()
                    .filter(presence -> presence.person().id() != commander)
                    .filter(presence -> !without.contains(presence.person().id()))
                    .toList();
            Map<Long, Person> known = people.byIds(
                    others.stream().map(presence -> presence.person().id()).toList());
            others.forEach(presence -> of(presence, known.get(presence.person().id())));
            food();
            return new Relief(
                    tired,
                    resting,
                    hungry,
                    quiet(),
                    prompts.stream()
                            .filter(prompt -> !putAway.contains(prompt.key()))
                            .toList());
        }

        /** Without a word of their hours, which they switched off for the commander too. */
        private List<Relief.Quiet> quiet() {
            return incident.crew().took().stream()
                    .map(Presence::person)
                    .filter(person -> person.id() != commander && without.contains(person.id()))
                    .filter(person -> OnDuty.of(incident, person.id(), now).isPresent())
                    .map(person -> new Relief.Quiet(person.id(), person.name()))
                    .toList();
        }

        private void of(Presence presence, @Nullable Person person) {
            long id = presence.person().id();
            Instant until = Care.restsUntil(answers, id, now);
            if (until != null) {
                resting.add(new Relief.Resting(id, presence.person().name(), until));
            }
            Optional<OnDuty> duty = OnDuty.of(incident, id, now);
            if (duty.isPresent() && person != null) {
                ZoneId zone = person.zone();
                Prompts.reliefAbout(duty.get(), zone, now, settings)
                        .ifPresent(about -> tired(presence, duty.get(), zone, about));
                Prompts.foodAbout(duty.get(), zone, now, settings)
                        .ifPresent(_ -> hungry.add(presence.person().name()));
            }
        }

        private void tired(Presence presence, OnDuty duty, ZoneId zone, String about) {
            Holder who = presence.person();
            boolean night = settings.isNight(now, zone);
            String way = Prompts.wayToHandOver(incident, who.id());
            String href = way.contains("/handovers/") ? way : null;
            tired.add(new Relief.Tired(
                    who.id(),
                    who.name(),
                    duty.since(),
                    duty.time().toSeconds(),
                    Prompts.clock(now, zone),
                    night,
                    href));
            String text = "%s has been on for %s; it is %s there."
                    .formatted(who.name(), duty.words(), Prompts.clock(now, zone));
            String asks = href == null ? "/incidents/" + incident.number() + "/participants" : href;
            prompts.add(
                    new Prompt(Moment.RELIEF, "person-%d-%s".formatted(who.id(), about), text, asks, "Offer relief"));
        }

        private void food() {
            if (!hungry.isEmpty()) {
                String about = "food-" + hungry.size();
                String text = "Time for food: %s. Order something, and let the house pay for it."
                        .formatted(String.join(", ", hungry));
                prompts.add(Prompt.of(Moment.FOOD, about, text));
            }
        }
    }
}
