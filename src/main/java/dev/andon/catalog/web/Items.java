package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Snapshot;
import dev.andon.catalog.Upkeep;
import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the resources of every kind do alike. */
@Component
class Items {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final Catalog catalog;
    private final Upkeep upkeep;
    private final JsonMapper json;

    Items(Catalog catalog, Upkeep upkeep, JsonMapper json) {
        this.catalog = catalog;
        this.upkeep = upkeep;
        this.json = json;
    }

    Snapshot now() {
        return catalog.now();
    }

    <T> Slice<T> list(
            Collection<? extends Item> sorted,
            @Nullable Integer pageSize,
            @Nullable String cursor,
            Function<Item, T> view) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<? extends Item> oneMore = sorted.stream()
                .filter(item -> after == null || item.key().compareTo(after.text(0)) > 0)
                .limit(size + 1L)
                .toList();
        return Slice.<Item>of(List.copyOf(oneMore), size, last -> Cursor.of(last.key()))
                .map(view);
    }

    <T> ResponseEntity<T> create(Actor actor, Kind kind, @Nullable String key, Object body, Function<Item, T> view) {
        Item item = upkeep.create(actor, Draft.of(kind, key, fields(body)));
        return ResponseEntity.created(URI.create("/api/v1/" + kind.plural() + "/" + item.key()))
                .eTag(Revision.etag(item.version()))
                .body(view.apply(item));
    }

    <T> ResponseEntity<T> read(Kind kind, String key, Function<Item, T> view) {
        return answer(catalog.get(kind, key), view);
    }

    <T> ResponseEntity<T> change(
            Actor actor, Kind kind, String key, @Nullable String ifMatch, Object body, Function<Item, T> view) {
        return answer(upkeep.change(actor, Draft.of(kind, key, fields(body)), Revision.ifMatch(ifMatch)), view);
    }

    void retire(Actor actor, Kind kind, String key, @Nullable String ifMatch) {
        upkeep.retire(actor, kind, key, Revision.ifMatch(ifMatch));
    }

    private static <T> ResponseEntity<T> answer(Item item, Function<Item, T> view) {
        return ResponseEntity.ok().eTag(Revision.etag(item.version())).body(view.apply(item));
    }

    /** What was given; null means "leave it". */
    private Map<String, Object> fields(Object body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        json.convertValue(body, FIELDS).forEach((field, value) -> {
            if (!field.equals("key") && value != null) {
                fields.put(field, Objects.requireNonNull(value));
            }
        });
        return fields;
    }
}
