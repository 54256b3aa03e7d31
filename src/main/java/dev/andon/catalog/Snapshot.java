package dev.andon.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalog at one moment, with its indexes; it never changes. A few thousand services are a few megabytes, so
 * every question of a page is answered from here without the database.
 */
public final class Snapshot {
    private final SortedMap<String, Service> services;
    private final SortedMap<String, Vendor> vendors;
    private final SortedMap<String, Runbook> runbooks;
    private final SortedMap<String, Bridge> bridges;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> dependents = new HashMap<>();
    private final Map<String, List<Runbook>> runbooksOf = new HashMap<>();

    Snapshot(Collection<? extends Item> items) {
        services = only(Service.class, items);
        vendors = only(Vendor.class, items);
        runbooks = only(Runbook.class, items);
        bridges = only(Bridge.class, items);
        services.values().forEach(this::index);
        vendors.keySet().forEach(key -> names.put(key, key));
        for (Runbook runbook : runbooks.values()) {
            if (!runbook.retired()) {
                runbook.services()
                        .forEach(service -> runbooksOf
                                .computeIfAbsent(service, _ -> new ArrayList<>())
                                .add(runbook));
            }
        }
    }

    private void index(Service service) {
        names.put(service.key(), service.key());
        service.aliases().forEach(alias -> names.put(fold(alias), service.key()));
        for (Dependency dependency : service.dependencies()) {
            dependents.computeIfAbsent(dependency.on(), _ -> new ArrayList<>()).add(service.key());
        }
    }

    private static <T extends Item> SortedMap<String, T> only(Class<T> type, Collection<? extends Item> items) {
        SortedMap<String, T> found = new TreeMap<>();
        items.stream().filter(type::isInstance).map(type::cast).forEach(item -> found.put(item.key(), item));
        return found;
    }

    /** How names are compared: case says nothing. */
    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Every service by key, in the order of keys; also those that are retired. The same for the next three. */
    public SortedMap<String, Service> services() {
        return services;
    }

    public SortedMap<String, Vendor> vendors() {
        return vendors;
    }

    public SortedMap<String, Runbook> runbooks() {
        return runbooks;
    }

    public SortedMap<String, Bridge> bridges() {
        return bridges;
    }

    public boolean isEmpty() {
        return services.isEmpty() && vendors.isEmpty() && runbooks.isEmpty() && bridges.isEmpty();
    }

    public Optional<Service> service(@Nullable String key) {
        return Optional.ofNullable(key == null ? null : services.get(key));
    }

    /** The service or vendor of that key. */
    public Optional<Item> item(String key) {
        Service service = services.get(key);
        return Optional.ofNullable(service == null ? vendors.get(key) : service);
    }

    /** The item of that kind and key; teams are not here. */
    public Optional<Item> find(Kind kind, String key) {
        Item found = switch (kind) {
            case SERVICE -> services.get(key);
            case VENDOR -> vendors.get(key);
            case RUNBOOK -> runbooks.get(key);
            case BRIDGE -> bridges.get(key);
            case TEAM -> null;
        };
        return Optional.ofNullable(found);
    }

    /** The service that this word means: its key or one of its aliases, in any case. */
    public Optional<Service> resolve(@Nullable String word) {
        return word == null ? Optional.empty() : service(names.get(fold(word)));
    }

    /** The key of the service or vendor that this word means, or null. */
    @Nullable
    String keyOf(String word) {
        return names.get(fold(word));
    }

    /** Keys of the services that need this service or vendor, in the order of keys. */
    public List<String> dependents(String key) {
        return dependents.getOrDefault(key, List.of());
    }

    /** What to do when this service is ill. */
    public List<Runbook> runbooksOf(String service) {
        return runbooksOf.getOrDefault(service, List.of());
    }
}
