package dev.andon.catalog;

import dev.andon.catalog.Plan.Problem;
import dev.andon.catalog.internal.CsvFile;
import dev.andon.catalog.internal.YamlFile;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The catalog as a file: what goes in also comes out, so that an export imported again changes nothing. */
@Component
public class CatalogFile {
    /** Beyond this a file is not read; ten times the largest catalog we know of. */
    public static final int ITEMS = 20_000;

    private final Catalog catalog;
    private final Teams teams;
    private final People people;

    CatalogFile(Catalog catalog, Teams teams, People people) {
        this.catalog = catalog;
        this.teams = teams;
        this.people = people;
    }

    /**
     * What a file says, as far as it could be understood.
     *
     * @param problems why the rest could not
     */
    public record Contents(List<Draft> drafts, List<Problem> problems) {}

    /** Reads a file. Whether it makes sense is for a {@link Plan} to say. */
    public static Contents read(Format format, String text) {
        Contents contents = switch (format) {
            case YAML -> YamlFile.read(text);
            case CSV -> CsvFile.read(text);
        };
        if (contents.drafts().size() <= ITEMS) {
            return contents;
        }
        String message = "holds %,d things; at most %,d are read"
                .formatted(contents.drafts().size(), ITEMS);
        return new Contents(List.of(), List.of(new Problem(0, "", "file", message)));
    }

    /** Everything there is, teams first and everything in the order of keys. */
    public String write(Format format) {
        List<Draft> everything = everything();
        return switch (format) {
            case YAML -> YamlFile.write(everything);
            case CSV -> CsvFile.write(everything);
        };
    }

    private List<Draft> everything() {
        List<Draft> drafts = new ArrayList<>();
        Map<Long, Person> persons = new LinkedHashMap<>();
        people.all().forEach(person -> persons.put(person.id(), person));
        for (Team team : teams.all()) {
            drafts.add(Draft.of(Kind.TEAM, team.key(), fields(team, persons)));
        }
        Snapshot now = catalog.now();
        List<Item> items = new ArrayList<>(now.vendors().values());
        items.addAll(now.services().values());
        items.addAll(now.runbooks().values());
        items.addAll(now.bridges().values());
        items.forEach(item -> drafts.add(Draft.of(item.kind(), item.key(), item.fields())));
        return drafts;
    }

    private static Map<String, Object> fields(Team team, Map<Long, Person> persons) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", team.name());
        fields.put("contact", team.contact());
        fields.put("zone", team.zoneWord());
        Person manager = team.manager() == null ? null : persons.get(team.manager());
        fields.put("manager", manager == null ? "" : manager.email());
        fields.put(
                "members",
                team.members().stream()
                        .map(persons::get)
                        .filter(Objects::nonNull)
                        .map(Person::email)
                        .toList());
        fields.put("retired", team.retired());
        return fields;
    }
}
