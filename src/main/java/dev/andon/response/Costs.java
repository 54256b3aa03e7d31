package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reckons what incidents cost, where the house has said what an hour does. */
@Component
public class Costs {
    private final House house;
    private final People people;
    private final Clock clock;

    Costs(House house, People people, Clock clock) {
        this.house = house;
        this.people = people;
        this.clock = clock;
    }

    /** What it took up to now; empty while the house has no rates. The caller may see the incident. */
    public Optional<Cost> of(Incident incident) {
        return house.rates().map(rates -> {
            List<Duty> duties = Duty.of(incident, clock.instant());
            Map<Long, Person> known =
                    people.byIds(duties.stream().map(duty -> duty.person().id()).toList());
            return Cost.of(duties, rates, id -> {
                Person person = known.get(id);
                return person == null ? Access.RESPONDER : person.access();
            });
        });
    }
}
