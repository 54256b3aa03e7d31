package dev.andon.playbook.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a playbook as somebody wrote it, in a file, in JSON or in a form, before anybody looked what it means. */
public sealed interface Piece {

    /** Where it stands; null where there are no lines. */
    @Nullable
    Place place();

    /** How a word was written, which limits what it can be. */
    enum Look {
        /** As text, and nothing but text. */
        QUOTED,
        /** Bare, as YAML allows: may be text, a number or a truth. */
        BARE,
        /** Typed by a person: as bare, and nothing when blank. */
        TYPED,
        NUMBER,
        TRUTH,
        NOTHING
    }

    record Word(String text, Look look, @Nullable Place place) implements Piece {}

    record Listing(List<Piece> parts, @Nullable Place place) implements Piece {}

    /** @param places where each name stands; empty where there are no lines */
    record Named(
            Map<String, Piece> parts,
            Map<String, Place> places,
            @Nullable Place place) implements Piece {}

    /** What {@link Writing} wrote: maps, lists, text, numbers, truths. */
    static Piece of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Piece> parts = new LinkedHashMap<>();
                map.forEach((name, part) -> parts.put(String.valueOf(name), of(part)));
                yield new Named(parts, Map.of(), null);
            }
            case List<?> list -> new Listing(list.stream().map(Piece::of).toList(), null);
            case Boolean truth -> new Word(truth.toString(), Look.TRUTH, null);
            case Number number -> new Word(number.toString(), Look.NUMBER, null);
            default -> new Word(value.toString(), Look.QUOTED, null);
        };
    }

    static Piece of(JsonNode json) {
        if (json.isObject()) {
            Map<String, Piece> parts = new LinkedHashMap<>();
            json.properties().forEach(part -> parts.put(part.getKey(), of(part.getValue())));
            return new Named(parts, Map.of(), null);
        }
        if (json.isArray()) {
            return new Listing(json.valueStream().map(Piece::of).toList(), null);
        }
        Look look = json.isString()
                ? Look.QUOTED
                : json.isNumber() ? Look.NUMBER : json.isBoolean() ? Look.TRUTH : Look.NOTHING;
        return new Word(json.asString(""), look, null);
    }
}
