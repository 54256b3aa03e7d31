package dev.andon.home.sample;

import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.people.Accounts;
import dev.andon.people.Actor;
import dev.andon.people.NewPerson;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hires the sample company's people, fills its catalog and connects its monitoring; finds them again where they are there already. */
@Component
class Companies {
    private static final String FILE = "company.txt";
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final int SOURCES = 200;

    private final Accounts accounts;
    private final People people;
    private final AlertSources sources;
    private final Shelves shelves;
    private final Furnishings furnishings;
    private final PhoneBook phoneBook;

    Companies(
            Accounts accounts,
            People people,
            AlertSources sources,
            Shelves shelves,
            Furnishings furnishings,
            PhoneBook phoneBook) {
        this.accounts = accounts;
        this.people = people;
        this.sources = sources;
        this.shelves = shelves;
        this.furnishings = furnishings;
        this.phoneBook = phoneBook;
    }

    Company assemble(Person owner) {
        Map<String, Person> byName = new HashMap<>(Map.of("you", owner));
        for (String[] line : Script.table(FILE, "person")) {
            byName.put(line[0], person(owner.actor(), line));
        }
        shelves.fill(owner.actor());
        phoneBook.fill(owner.actor());
        Map<String, AlertSource> connected = new HashMap<>();
        for (String[] line : Script.table(FILE, "source")) {
            connected.put(line[0], source(owner.actor(), line[1], line[2]));
        }
        Company company = new Company(ZONE, byName, connected);
        furnishings.keepLists(company);
        return company;
    }

    /** They cannot sign in: nobody invites them. */
    private Person person(Actor owner, String[] line) {
        String name = line[1];
        String zone = line.length > 3 ? line[3] : ZONE.getId();
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@lindqvist.example";
        return people.byEmail(email).orElseGet(() -> accounts.enter(owner, new NewPerson(name, email, line[2], zone)));
    }

    private AlertSource source(Actor owner, String name, String kind) {
        return sources.list(owner, null, SOURCES).stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseGet(() -> sources.create(owner, new AlertSources.Create(name, kind, AlertSources.NEVER)));
    }
}
