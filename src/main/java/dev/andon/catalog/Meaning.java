package dev.andon.catalog;

import dev.andon.catalog.Plan.Change;
import dev.andon.platform.problem.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which word would mean what once the drafted items are there. Keys and aliases of services and keys of vendors share
 * one space of words, so that an alert that says "psp" is about one thing.
 */
final class Meaning {
    private final Snapshot now;
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> services;
    private final Set<String> vendors;

    private Meaning(Snapshot now) {
        this.now = now;
        this.services = new HashSet<>(now.services().keySet());
        this.vendors = new HashSet<>(now.vendors().keySet());
    }

    static Meaning of(Snapshot now, List<Item> drafted) {
        Meaning meaning = new Meaning(now);
        Map<String, Service> staying = new HashMap<>(now.services());
        for (Item item : drafted) {
            switch (item) {
                case Service service -> {
                    meaning.services.add(service.key());
                    staying.remove(service.key());
                }
                case Vendor vendor -> meaning.vendors.add(vendor.key());
                case Runbook _, Bridge _ -> {}
            }
        }
        // What is not in the draft keeps its words; among what is, the first who names a word has it.
        staying.values().forEach(meaning::claim);
        for (Item item : drafted) {
            if (item instanceof Service service) {
                meaning.claim(service);
            }
        }
        return meaning;
    }

    private void claim(Service service) {
        service.aliases().forEach(alias -> aliases.putIfAbsent(Snapshot.fold(alias), service.key()));
    }

    /** The key that this word means; empty when nothing. */
    private String key(String word) {
        String folded = Snapshot.fold(word);
        boolean isKey = services.contains(folded) || vendors.contains(folded);
        return isKey ? folded : aliases.getOrDefault(folded, "");
    }

    private void free(String key, Validation validation) {
        String means = aliases.getOrDefault(key, key);
        validation.check(means.equals(key), "key", "is an alias of the service “%s”".formatted(means));
    }

    /** The item with words turned into keys; everything that names what is not there is noted. */
    Item settled(Item item, Set<String> owners, Validation validation) {
        return switch (item) {
            case Service service -> service(service, owners, validation);
            case Runbook runbook -> runbook(runbook, validation);
            case Vendor vendor -> {
                validation.check(!services.contains(vendor.key()), "key", "is the key of a service");
                free(vendor.key(), validation);
                yield vendor;
            }
            case Bridge bridge -> bridge;
        };
    }

    private Service service(Service service, Set<String> owners, Validation validation) {
        validation.check(!vendors.contains(service.key()), "key", "is the key of a vendor");
        free(service.key(), validation);
        validation.check(
                service.owner().isEmpty() || owners.contains(service.owner()),
                "owner",
                "names the team “%s”, which is not there".formatted(service.owner()));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < service.aliases().size(); i++) {
            String alias = service.aliases().get(i);
            String folded = Snapshot.fold(alias);
            boolean isKey = services.contains(folded) || vendors.contains(folded);
            String means = isKey ? folded : aliases.getOrDefault(folded, service.key());
            validation.check(
                    means.equals(service.key()), "aliases[" + i + "]", "“%s” means %s already".formatted(alias, means));
            if (!folded.equals(service.key())) {
                kept.add(alias);
            }
        }
        return new Service(
                service.key(),
                service.name(),
                service.description(),
                service.tier(),
                service.owner(),
                List.copyOf(kept),
                service.dashboards(),
                service.repository(),
                service.docs(),
                dependencies(service, validation),
                service.retired(),
                service.version());
    }

    private List<Dependency> dependencies(Service service, Validation validation) {
        Map<String, Dependency> needs = new LinkedHashMap<>();
        for (int i = 0; i < service.dependencies().size(); i++) {
            Dependency dependency = service.dependencies().get(i);
            String at = "depends_on[" + i + "]";
            String on = key(dependency.on());
            validation.check(
                    !on.isEmpty() || dependency.on().isEmpty(),
                    at,
                    "names “%s”, which is neither a service nor a vendor".formatted(dependency.on()));
            validation.check(!on.equals(service.key()), at, "names the service itself");
            boolean first = needs.putIfAbsent(on, new Dependency(on, dependency.strength(), dependency.note())) == null;
            validation.check(first || on.isEmpty(), at, "names %s a second time".formatted(on));
        }
        return List.copyOf(needs.values());
    }

    private Runbook runbook(Runbook runbook, Validation validation) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < runbook.services().size(); i++) {
            String word = runbook.services().get(i);
            String key = key(word);
            validation.check(
                    services.contains(key),
                    "services[" + i + "]",
                    "names “%s”, which is not a service".formatted(word));
            if (!known.contains(key)) {
                known.add(key);
            }
        }
        return new Runbook(
                runbook.key(),
                runbook.name(),
                runbook.text(),
                List.copyOf(known),
                runbook.retired(),
                runbook.version());
    }

    /** Every service as it will be. */
    Map<String, Service> after(Collection<Change> changes) {
        Map<String, Service> after = new HashMap<>(now.services());
        for (Change change : changes) {
            if (change.after() instanceof Service service) {
                after.put(service.key(), service);
            }
        }
        return after;
    }
}
