package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.learning.Edition;
import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A report as Markdown that can be read back: front matter first, and each section marked with its key. */
public final class FrontMatter {
    /** Grows when the meaning of a field changes. */
    private static final int VERSION = 1;

    private FrontMatter() {}

    public static String of(Manuscript from) {
        return "---\n" + yaml(fields(from)) + "---\n" + marked(from);
    }

    private static Map<String, Object> fields(Manuscript from) {
        Incident incident = from.incident();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("andon_report", VERSION);
        fields.put("incident", incident.number());
        fields.put("title", from.title());
        fields.put("incident_title", incident.title());
        if (from.named()) {
            put(fields, "summary", incident.summary());
        }
        fields.put("severity", incident.severity());
        fields.put("type", incident.type());
        fields.put("status", incident.status().name().toLowerCase(Locale.ROOT));
        fields.put("visibility", incident.restricted() || from.report().readers() != null ? "restricted" : "open");
        fields.put("services", incident.services());
        fields.put("tags", List.copyOf(incident.labels().tags()));
        fields.put("declared_at", incident.declaredAt().toString());
        put(fields, "resolved_at", incident.resolvedAt());
        put(fields, "closed_at", incident.closedAt());
        Map<String, Object> roles = new LinkedHashMap<>();
        if (from.named()) {
            incident.roles().forEach((role, holder) -> roles.put(role, holder.name()));
        }
        fields.put("roles", roles);
        report(fields, from);
        return fields;
    }

    private static void report(Map<String, Object> fields, Manuscript from) {
        fields.put("report", from.report().key());
        fields.put("report_name", from.report().name());
        fields.put("template", from.report().template());
        Edition edition = from.edition();
        fields.put("report_status", edition == null ? from.report().status().word() : "published");
        if (edition != null) {
            fields.put("edition", edition.edition());
            fields.put("published_at", edition.publishedAt().toString());
            fields.put("published_by", from.publishedBy());
        }
        fields.put("drafted_at", from.report().draftedAt().toString());
        fields.put("edited_at", from.report().editedAt().toString());
        fields.put("writers", from.writers());
        fields.put("url", from.url());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String yaml(Map<String, Object> fields) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(1000);
        options.setSplitLines(false);
        return new Yaml(options).dump(fields);
    }

    /** {@code <!-- section: summary -->} before a heading, or after the label of a point. */
    private static String marked(Manuscript from) {
        List<String> lines = new ArrayList<>(from.document().lines().toList());
        int end = Split.citations(lines);
        if (end < lines.size()) {
            lines.add(end, "\n<!-- sections end -->");
        }
        for (Split.Start start :
                Split.starts(from.document(), from.report().sections()).reversed()) {
            String comment = "<!-- section: " + start.section().key() + " -->";
            String line = lines.get(start.line());
            if (line.startsWith("* ")) {
                int label = start.section().heading().length() + 3;
                lines.set(start.line(), line.substring(0, label) + comment + line.substring(label));
            } else {
                lines.set(start.line(), comment + "\n" + line);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
