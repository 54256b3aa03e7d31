package dev.andon.sharing;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Intervening.InterventionAnnounced;
import dev.andon.sharing.internal.VersionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the house never says to customers: what it lists, its people, its hosts, its tickets, its own pages. */
@Component
class Unsaid {
    private static final String ALONE = "(?<![\\p{L}\\p{N}])";
    private static final String OVER = "(?![\\p{L}\\p{N}])";

    /** Letters, a hyphen, a number: INC-205, but not UTF-8 and its like, which every reader may know. */
    private static final Secret TICKET = Secret.shape(
            "a ticket",
            "a ticket",
            "(?<![\\p{L}\\p{N}-])(?!(?:UTF|SHA|ISO|SEV|AES|RFC|TLS|HTTP|IPV|CVE|MD)-)[A-Z][A-Z0-9]{1,9}-\\d{1,9}" + OVER
                    + "|(?<![\\p{L}\\p{N}&])#\\d{2,9}" + OVER);

    private static final Secret ADDRESS = Secret.shape(
            "an address of a machine",
            "a server",
            "(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?![\\d.])"
                    + "|" + ALONE + "(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{1,4}" + OVER
                    + "|" + ALONE + "(?:[0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}" + OVER);

    private static final Secret HOST = Secret.shape(
            "the name of a machine",
            "a server",
            ALONE + "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\."
                    + "(?:internal|local|lan|corp|intra|intranet|home\\.arpa|localdomain|svc)" + OVER);

    private static final Secret PAGE = Secret.shape(
            "a page of the house",
            "an internal page",
            "(?<![\\p{L}\\p{N}/.])/(?:incidents|reports|alerts|catalog|people|playbook|api|files)/[^\\s)>\\]]*");

    private final VersionTable table;
    private final People people;
    private final Playbook playbook;
    private final IncidentLog log;
    private final Secret andon;

    Unsaid(VersionTable table, People people, Playbook playbook, IncidentLog log, AndonSettings settings) {
        this.table = table;
        this.people = people;
        this.playbook = playbook;
        this.log = log;
        String host =
                Pattern.quote(Objects.requireNonNullElse(settings.publicUrl().getAuthority(), "andon"));
        this.andon = Secret.shape(
                "a page of the house",
                "an internal page",
                ALONE + "(?:https?://)?" + host + "(?![\\p{L}\\p{N}.-])[^\\s)>\\]]*");
    }

    List<Secret> of(Incident incident, CustomerVersion version) {
        List<Secret> all = new ArrayList<>(List.of(TICKET, ADDRESS, HOST, PAGE, andon));
        table.never(null).forEach(one -> all.add(Secret.words(one.words(), one.instead())));
        all.addAll(machines(incident));
        if (!version.names()) {
            names(incident, all);
        }
        return all;
    }

    /** Where people intervened. */
    private List<Secret> machines(Incident incident) {
        return log.entries(incident.id()).stream()
                .filter(entry -> entry.event() instanceof InterventionAnnounced)
                .map(entry -> ((InterventionAnnounced) entry.event()).host())
                .filter(Objects::nonNull)
                .filter(host -> !Secret.isEmpty(host))
                .distinct()
                .map(host -> Secret.words(host.replace("*", ""), "a server"))
                .toList();
    }

    /** Roles stand for those who were there. A single name of anybody else is taken out too, of what is taken. */
    private void names(Incident incident, List<Secret> all) {
        Map<Long, String> roles = incident.roles().entrySet().stream()
                .collect(Collectors.toMap(
                        role -> role.getValue().id(), role -> "the " + roleName(role.getKey()), (first, _) -> first));
        for (Person person : people.all()) {
            String instead = roles.getOrDefault(person.id(), "a colleague");
            all.add(Secret.shape(
                    "@" + person.handle(), instead, "(?<![\\p{L}\\p{N}])@" + Pattern.quote(person.handle()) + OVER));
            boolean there =
                    incident.members().contains(person.id()) || incident.crew().has(person.id());
            String[] parts = person.name().strip().split("\\s+");
            if (parts.length > 1 && !Secret.isEmpty(person.name())) {
                all.add(Secret.words(person.name().replace("*", ""), instead));
            }
            for (String part : parts) {
                if (part.length() > 1) {
                    Secret name = Secret.name(part, instead);
                    all.add(there ? name : name.onlyWhereTaken());
                }
            }
        }
    }

    private String roleName(String key) {
        return playbook.role(key).map(Role::name).orElse(key.replace('_', ' ')).toLowerCase(Locale.ROOT);
    }
}
