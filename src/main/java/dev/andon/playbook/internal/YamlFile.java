package dev.andon.playbook.internal;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Look;
import dev.andon.playbook.internal.Piece.Named;
import dev.andon.playbook.internal.Piece.Word;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The file of a playbook as text. Only what a playbook needs of YAML is taken: no aliases, no tags, one document, and
 * nothing deep, so that a small file cannot become a large one in memory.
 */
public final class YamlFile {
    static final int LARGEST = 512 * 1024;
    private static final int DEEPEST = 10;
    private static final String FILE = "file";

    private YamlFile() {}

    /**
     * Reads the bytes somebody sent.
     *
     * @throws Invalid naming the first line that cannot be read
     */
    public static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw refused("is %,d KB large; at most %d KB are read".formatted(bytes.length / 1024, LARGEST / 1024));
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            throw refused(Place.of(text, text.length()) + ": is not UTF-8 from here on");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The parts of a file.
     *
     * @throws Invalid naming the first line and column that are no YAML, or more of YAML than a playbook needs
     */
    public static Piece piece(String text) {
        if (text.length() > LARGEST) {
            throw refused("is too large; at most %d KB are read".formatted(LARGEST / 1024));
        }
        OptionalInt forbidden = Validation.forbidden(text.replace("\r", ""));
        if (forbidden.isPresent()) {
            int at = text.indexOf(Character.toString(forbidden.getAsInt()));
            throw refused("%s: contains the character U+%04X, which is not allowed"
                    .formatted(Place.of(text, at), forbidden.getAsInt()));
        }
        try {
            Yaml yaml = new Yaml(options());
            plain(yaml.parse(new StringReader(text)));
            return piece(yaml.compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            throw refused(place(e.getProblemMark()).map(place -> place + ": ").orElse("") + "is not YAML here: "
                    + e.getProblem());
        } catch (YAMLException e) {
            throw refused("is not YAML: " + Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    /** Aliases, tags, depth and further documents are refused before anything is built of them. */
    private static void plain(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                case DocumentStart -> documents++;
                default -> {} // nothing that nests
            }
            String wrong = wrong(event, depth, documents);
            if (wrong != null) {
                throw refused(
                        place(event.getStartMark()).map(place -> place + ": ").orElse("") + wrong);
            }
        }
    }

    private static @Nullable String wrong(Event event, int depth, int documents) {
        if (event instanceof AliasEvent) {
            return "is an alias (*); write out what it stands for";
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            return "is an anchor (&), which a playbook does not need";
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null) {
            return "is a tag (!), which a playbook does not need";
        }
        if (depth > DEEPEST) {
            return "is nested more than %d deep".formatted(DEEPEST);
        }
        return event instanceof DocumentStartEvent && documents > 1 ? "begins a second document" : null;
    }

    private static Piece piece(@Nullable Node node) {
        return switch (node) {
            case null -> throw refused("is empty");
            case ScalarNode scalar ->
                new Word(scalar.getValue(), scalar.isPlain() ? Look.BARE : Look.QUOTED, at(scalar));
            case SequenceNode list ->
                new Listing(list.getValue().stream().map(YamlFile::piece).toList(), at(list));
            case MappingNode map -> named(map);
            default -> throw refused("has something at %s that is no text, list or group".formatted(at(node)));
        };
    }

    private static Piece named(MappingNode map) {
        Map<String, Piece> parts = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused(at(tuple.getKeyNode()) + ": a name must be a word");
            }
            if (parts.put(key.getValue(), piece(tuple.getValueNode())) != null) {
                twice.add("%s: \"%s\" is there twice".formatted(at(key), key.getValue()));
            }
            places.put(key.getValue(), at(key));
        }
        if (!twice.isEmpty()) {
            throw refused(twice.getFirst());
        }
        return new Named(parts, places, at(map));
    }

    private static Place at(Node node) {
        return place(node.getStartMark()).orElse(new Place(1, 1));
    }

    private static Optional<Place> place(@Nullable Mark mark) {
        return Optional.ofNullable(mark).map(m -> new Place(m.getLine() + 1, m.getColumn() + 1));
    }

    private static Invalid refused(String message) {
        return new Invalid(FILE, message);
    }
}
