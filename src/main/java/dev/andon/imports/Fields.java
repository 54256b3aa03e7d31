package dev.andon.imports;

import dev.andon.learning.FieldFit;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Values of fields as files have them. */
@Component
class Fields {
    private final FieldFit fit;

    Fields(FieldFit fit) {
        this.fit = fit;
    }

    /** The same with values where fields are; what is none goes to the appendix, and is told. */
    Sorted fitted(Sorted sorted, ReportTemplate template, List<String> doubts) {
        Map<String, String> sections = new LinkedHashMap<>(sorted.sections());
        StringBuilder appendix = new StringBuilder(sorted.appendix());
        for (Section section : template.sections()) {
            String text = sections.get(section.key());
            if (section.form() == Form.FIELD && text != null) {
                String value = value(text);
                if (fit.fits(section.typed(), value)) {
                    sections.put(section.key(), value);
                } else {
                    sections.remove(section.key());
                    appendix.append(appendix.isEmpty() ? "" : "\n")
                            .append("- %s: %s".formatted(section.heading(), text));
                    doubts.add("\"%s\" is no value of the field \"%s\" and goes to the appendix"
                            .formatted(text, section.heading()));
                }
            }
        }
        return new Sorted(sections, appendix.toString());
    }

    /** As it was typed: exports show it as Markdown that says just this. */
    private static String value(String shown) {
        String bare = shown.strip();
        return bare.startsWith("<") && bare.endsWith(">")
                ? bare.substring(1, bare.length() - 1)
                : bare.replaceAll("\\\\([\\\\`*\\[\\]<])", "$1");
    }
}
