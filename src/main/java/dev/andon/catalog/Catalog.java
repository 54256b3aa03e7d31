package dev.andon.catalog;

import dev.andon.catalog.internal.ItemTables;
import dev.andon.platform.database.Settled;
import dev.andon.platform.problem.Missing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about the catalog. Answered from a copy in memory; each question first compares one value with the database,
 * so that an answer is never older than the last commit, on whichever node.
 */
@Component
public class Catalog {
    private final ItemTables tables;
    private final Settled settled;
    private volatile @Nullable Copy copy;

    Catalog(ItemTables tables, Settled settled) {
        this.settled = settled;
        this.tables = tables;
    }

    private record Copy(UUID revision, Snapshot snapshot) {}

    /** The catalog as it is. Ask once for a page, and everything on it fits together. */
    public Snapshot now() {
        return settled.of("catalog", this::latest);
    }

    private Snapshot latest() {
        UUID revision = tables.revision();
        Copy kept = copy;
        while (kept == null || !kept.revision().equals(revision)) {
            // In the caller's connection, and no transaction of its own: whoever waits for a second connection while
            // holding one can wait for ever. A change in between shows in the revision, and it is read again.
            kept = new Copy(revision, new Snapshot(tables.read()));
            revision = tables.revision();
            copy = kept;
        }
        return kept.snapshot();
    }

    /** For whoever holds the row of the revision: nobody else can change the catalog meanwhile. */
    Snapshot locked(UUID revision) {
        Copy kept = copy;
        return kept != null && kept.revision().equals(revision) ? kept.snapshot() : new Snapshot(tables.read());
    }

    /** @throws Missing if there is none of that kind and key */
    public Item get(Kind kind, String key) {
        return now().find(kind, key)
                .orElseThrow(() -> new Missing("There is no %s “%s” in the catalog.".formatted(kind.word(), key)));
    }

    /** @throws Missing if there is no such service */
    public Service service(String key) {
        return (Service) get(Kind.SERVICE, key);
    }

    /**
     * The names of services as incidents keep them: the key where the catalog knows the word, the word itself where it
     * does not, each once. An incident must not wait for the catalog.
     */
    public List<String> canonical(List<String> names) {
        if (names.isEmpty()) {
            return names;
        }
        Snapshot now = now();
        return names.stream()
                .map(name -> now.resolve(name).map(Service::key).orElse(name))
                .distinct()
                .toList();
    }

    /** The services that fit, worst to lose first. */
    public List<Service> list(ServiceFilter filter) {
        return now().services().values().stream()
                .filter(filter::fits)
                .sorted(Comparator.comparingInt(Service::tier).thenComparing(Service::key))
                .toList();
    }

    /** What somebody who begins to type this may mean: beginnings of keys and aliases first, then parts of names. */
    public List<Service> suggest(String typed, int limit) {
        String text = Snapshot.fold(typed);
        List<Service> active = now().services().values().stream()
                .filter(service -> !service.retired())
                .sorted(Comparator.comparingInt(Service::tier).thenComparing(Service::key))
                .toList();
        Stream<Service> begins = active.stream().filter(service -> begins(service, text));
        Stream<Service> contains = active.stream().filter(service -> contains(service, text));
        return Stream.concat(begins, contains).distinct().limit(limit).toList();
    }

    private static boolean begins(Service service, String text) {
        return service.key().startsWith(text)
                || service.aliases().stream()
                        .anyMatch(alias -> Snapshot.fold(alias).startsWith(text));
    }

    private static boolean contains(Service service, String text) {
        return service.key().contains(text) || Snapshot.fold(service.name()).contains(text);
    }

    /** Latest first: who changed what about one item. */
    public List<ChangeEntry> changes(Kind kind, String key, int limit) {
        return tables.changes(kind, key, limit);
    }

    /** As {@link #service}, but empty when there is none. */
    public Optional<Service> find(String key) {
        return now().service(key);
    }
}
