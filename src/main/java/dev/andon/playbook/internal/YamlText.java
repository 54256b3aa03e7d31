package dev.andon.playbook.internal;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes the file of a playbook: the same playbook is the same bytes, and texts of many lines read as texts. */
public final class YamlText {
    private static final String HEAD = """
        # The playbook of an Andon house. Change it and apply it again: what would change is shown before it is made.
        """;

    private YamlText() {}

    public static String of(Map<String, Object> tree) {
        return HEAD + part(tree);
    }

    /** A part of it, without the head. */
    public static String part(Object part) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setAllowUnicode(true);
        options.setDereferenceAliases(true);
        return new Yaml(new Readable(options), options).dump(part);
    }

    private static final class Readable extends Representer {
        Readable(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            if (!tag.equals(Tag.STR)) {
                return super.representScalar(tag, value, style);
            }
            return super.representScalar(tag, value, fit(value, style));
        }

        /** Line ends that only some programs see, and tabs, are written so that nobody can miss them. */
        private static ScalarStyle fit(String value, ScalarStyle style) {
            if (value.codePoints().anyMatch(c -> c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == '\t')) {
                return ScalarStyle.DOUBLE_QUOTED;
            }
            return value.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : style;
        }
    }
}
