package dev.andon.alerts;

import dev.andon.alerts.internal.ChangeTable;
import dev.andon.alerts.internal.ChangeTable.Draft;
import dev.andon.alerts.internal.ChangeTable.Kept;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.database.ReadOnce;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was changed lately, latest first. Told by pipelines through the doors of alert sources, or over the API. Open to
 * everybody who may read: a change says what was done to a service, never which incident looks at it.
 */
@Component
public class Changes {
    private static final int MOST_SERVICES = 50;
    private static final int MOST_LINKS = 20;

    private final ChangeTable table;
    private final Catalog catalog;
    private final Clock clock;
    /** Changes are kept for good: once there was one, there is. */
    private volatile boolean known;

    Changes(ChangeTable table, Catalog catalog, Clock clock) {
        this.table = table;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A change that somebody tells.
     *
     * @param services what the catalog or its aliases call them; words it does not know are kept too
     * @param source who or what did it; absent for the caller
     * @param occurredAt absent for now
     * @param kind a word of {@link ChangeKind}; absent for other
     * @param dedupKey the sender's own key: told twice by the same caller with the same source and key, it is one change
     */
    public record Tell(
            @Nullable String summary,
            @Nullable List<@Nullable String> services,
            @Nullable String source,
            @Nullable Instant occurredAt,
            @Nullable List<@Nullable TellLink> links,
            @Nullable String kind,
            @Nullable String dedupKey) {}

    /** @param label absent for the address itself */
    public record TellLink(@Nullable String label, @Nullable String href) {}

    /**
     * Keeps a change.
     *
     * @param key the request's idempotency key, or null
     * @return the change, or the one that was told with the same key before
     */
    @Transactional
    public Change tell(Actor actor, Tell said, @Nullable String key) {
        actor.require(Access.RESPONDER);
        Validation check = new Validation();
        Instant now = clock.instant();
        String dedup = check.optionalLine("dedup_key", said.dedupKey(), 255);
        String source = check.optionalLine("source", said.source(), 255);
        Draft draft = new Draft(
                null,
                source == null ? actor.name() : source,
                kind(check, said.kind()),
                check.line("summary", said.summary(), 1024),
                names(check, said.services()),
                links(check, said.links()),
                check.past("occurred_at", said.occurredAt(), now),
                now,
                dedup == null ? key : sentAs(actor, source, dedup),
                null);
        check.throwIfAny();
        return change(table.insert(draft));
    }

    /**
     * The sender in front, or the 42 of one pipeline would swallow the 42 of another. Between source and key stands what
     * no line contains, so that no two pairs read alike.
     */
    private static String sentAs(Actor actor, @Nullable String source, String dedup) {
        return "told:%s:%s:%s\n%s".formatted(actor.kind().word(), actor.id(), source == null ? "" : source, dedup);
    }

    public Change get(long id) {
        return table.find(id).map(this::change).orElseThrow(() -> new Missing("There is no change %d.".formatted(id)));
    }

    /**
     * What was done to any of these services.
     *
     * @param services keys or aliases of the catalog; none at all for changes to anything
     * @param from the earliest, this moment included
     * @param to the latest, this moment included
     * @return latest first, at most {@code limit}
     */
    public List<Change> touching(Collection<String> services, Instant from, Instant to, int limit) {
        return list(new ChangeFilter(services, List.of(), from, to), null, limit);
    }

    /** Whether anybody ever told of a change. */
    public boolean any() {
        if (!known) {
            known = ReadOnce.of("any change", table::any);
        }
        return known;
    }

    /** Where a page of the list ended. */
    public record Place(Instant occurredAt, long id) {}

    /** Latest first, those behind a place when it is given. */
    public List<Change> list(ChangeFilter filter, @Nullable Place behind, int limit) {
        return ReadOnce.of(
                List.of("changes", filter, Optional.ofNullable(behind), limit), () -> read(filter, behind, limit));
    }

    private List<Change> read(ChangeFilter filter, @Nullable Place behind, int limit) {
        Snapshot now = catalog.now();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String said : filter.services()) {
            Service service = now.resolve(said).orElse(null);
            keys.add(service == null ? said : service.key());
            words.add(service == null ? said : service.key());
            words.addAll(service == null ? List.of() : service.aliases());
        }
        return table.list(filter, keys, words, behind, limit).stream()
                .map(kept -> change(now, kept))
                .toList();
    }

    private Change change(Kept kept) {
        return change(catalog.now(), kept);
    }

    private static Change change(Snapshot now, Kept kept) {
        List<String> services =
                now.service(kept.watched()).map(Service::key).stream().toList();
        return new Change(
                kept.id(),
                kept.summary(),
                kept.kind(),
                kept.source(),
                services.isEmpty() ? meant(now, kept.names()) : services,
                kept.names().stream()
                        .filter(name -> now.resolve(name).isEmpty())
                        .distinct()
                        .toList(),
                kept.occurredAt(),
                kept.links());
    }

    private static List<String> meant(Snapshot now, List<String> names) {
        return names.stream()
                .flatMap(name -> now.resolve(name).stream())
                .map(Service::key)
                .distinct()
                .toList();
    }

    private static String kind(Validation check, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return ChangeKind.OTHER.word();
        }
        return ChangeKind.known(word).map(ChangeKind::word).orElseGet(() -> {
            check.error("kind", "must be one of deployment, configuration, infrastructure, other");
            return "";
        });
    }

    private static List<String> names(Validation check, @Nullable List<@Nullable String> said) {
        if (said == null) {
            return List.of();
        }
        check.check(said.size() <= MOST_SERVICES, "services", "are more than " + MOST_SERVICES);
        return said.stream()
                .limit(MOST_SERVICES)
                .map(name -> check.line("services", name, 100))
                .distinct()
                .toList();
    }

    private static List<Change.Link> links(Validation check, @Nullable List<@Nullable TellLink> said) {
        List<@Nullable TellLink> given = said == null ? List.of() : said;
        check.check(given.size() <= MOST_LINKS, "links", "are more than " + MOST_LINKS);
        check.check(given.stream().allMatch(Objects::nonNull), "links", "must not contain null");
        return given.stream()
                .limit(MOST_LINKS)
                .flatMap(Stream::ofNullable)
                .map(link -> link(check, link))
                .toList();
    }

    private static Change.Link link(Validation check, TellLink said) {
        String href = check.line("links.href", said.href(), 2048);
        // Only what a browser opens as a page: a link with another scheme could run as script.
        check.check(
                href.isEmpty() || href.matches("(?i)https?://[^\\s\"<>]+"),
                "links.href",
                "must be an address that starts with http:// or https://");
        String label = check.optionalLine("links.label", said.label(), 255);
        return new Change.Link(label == null ? href : label, href);
    }
}
