package dev.andon.catalog.internal;

import dev.andon.catalog.CatalogFile.Contents;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Plan.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The catalog as YAML: a list of things under each plural. Read as a tree of nodes and never as objects, so that every
 * value still knows its line, a version such as 1.10 stays what was typed, and no tag can make anything.
 */
public final class YamlFile {
    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;
    private static final int DEEPEST = 20;

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlFile() {}

    public static Contents read(String text) {
        YamlFile file = new YamlFile();
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                file.problem(1, "", "file", "is empty");
            } else {
                file.root(root);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            file.problem(line, "", "file", "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            file.problem(1, "", "file", "is not YAML: " + e.getMessage());
        }
        return new Contents(file.drafts, file.problems);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        DumperOptions layout = new DumperOptions();
        layout.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        layout.setSplitLines(false);
        layout.setIndent(4);
        layout.setIndicatorIndent(2);
        layout.setIndentWithIndicator(true);
        return new Yaml(new SafeConstructor(options), new Representer(layout), layout, options);
    }

    private void root(Node root) {
        if (!(root instanceof MappingNode map)) {
            problem(root, "", "file", "must begin with services:, vendors:, teams:, runbooks: or bridges:");
            return;
        }
        for (NodeTuple tuple : map.getValue()) {
            String word = word(tuple.getKeyNode());
            Kind kind = Kind.of(word).orElse(null);
            if (kind == null || !kind.plural().equals(word)) {
                problem(
                        tuple.getKeyNode(),
                        "",
                        word,
                        "is unknown; known here are services, vendors, teams, runbooks, bridges");
            } else if (tuple.getValueNode() instanceof SequenceNode list) {
                list.getValue().forEach(node -> item(kind, node));
            } else if (!isNull(tuple.getValueNode())) {
                problem(tuple.getValueNode(), "", word, "must be a list: each begins with a dash");
            }
        }
    }

    private void item(Kind kind, Node node) {
        if (!(node instanceof MappingNode map)) {
            problem(node, kind.word(), kind.plural(), "must be a map of fields, such as key: checkout");
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put("", line(node));
        String key = "";
        for (NodeTuple tuple : map.getValue()) {
            String field = word(tuple.getKeyNode());
            if (lines.put(field, line(tuple.getKeyNode())) != null) {
                problem(tuple.getKeyNode(), kind.word() + " " + key, field, "is there twice");
            }
            if (field.equals("key")) {
                key = Objects.requireNonNullElse(scalar(tuple.getValueNode()), "");
            } else {
                values.put(field, value(tuple.getValueNode(), field, lines));
            }
        }
        drafts.add(new Draft(kind, key, values, lines));
    }

    /** Text, lists and maps; anything nested deeper than a map in a list is no field of ours and is refused as such. */
    private static @Nullable Object value(Node node, String at, Map<String, Integer> lines) {
        lines.putIfAbsent(at, line(node));
        return switch (node) {
            case SequenceNode list -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Node part : list.getValue()) {
                    values.add(value(part, "%s[%d]".formatted(at, values.size()), lines));
                }
                yield values;
            }
            case MappingNode map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (NodeTuple tuple : map.getValue()) {
                    String field = word(tuple.getKeyNode());
                    lines.put(at + "." + field, line(tuple.getKeyNode()));
                    values.put(field, value(tuple.getValueNode(), at + "." + field, lines));
                }
                yield values;
            }
            default -> scalar(node);
        };
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode text && !isNull(node) ? text.getValue() : null;
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode text
                && text.isPlain()
                && List.of("", "~", "null").contains(text.getValue());
    }

    private static String word(Node node) {
        return node instanceof ScalarNode text ? text.getValue() : "?";
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private void problem(Node at, String of, String field, String message) {
        problem(line(at), of, field, message);
    }

    private void problem(int line, String of, String field, String message) {
        problems.add(new Problem(line, of, field, message));
    }

    /** What says nothing is left out, so that a file is as long as what it says. */
    public static String write(List<Draft> drafts) {
        Map<String, List<Map<String, Object>>> file = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("key", draft.key());
            draft.values().forEach((field, value) -> {
                if (!value.equals("") && !value.equals(false) && !value.equals(List.of())) {
                    item.put(field, value instanceof List<?> list ? list(field, list) : value);
                }
            });
            file.computeIfAbsent(draft.kind().plural(), _ -> new ArrayList<>()).add(item);
        }
        return file.isEmpty() ? "services: []\n" : yaml().dump(file);
    }

    /** A hard dependency without a note is only its key. */
    private static List<?> list(String field, List<?> values) {
        if (!field.equals("depends_on")) {
            return values;
        }
        List<Object> brief = new ArrayList<>();
        for (Object value : values) {
            boolean plain =
                    value instanceof Map<?, ?> map && "hard".equals(map.get("strength")) && "".equals(map.get("note"));
            brief.add(plain ? Objects.requireNonNull(((Map<?, ?>) value).get("on")) : value);
        }
        return brief;
    }
}
