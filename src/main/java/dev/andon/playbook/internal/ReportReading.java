package dev.andon.playbook.internal;

import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Kind;
import dev.andon.playbook.ReportTemplate.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a section of a report template. */
final class ReportReading {
    private static final int CHOICES = 100;
    private static final int HELP = 1_000;

    private static final String NOTHING = "none";

    private ReportReading() {}

    static ReportTemplate.Section section(Part part) {
        part.only("key", "heading", "level", "form", "kind", "choices", "help", "prefill", "required_from");
        Integer level = part.of("level").number(2, 4);
        if (part.of("level").isAbsent()) {
            part.of("level").error("is required: 2, 3 or 4");
        }
        String prefill = Objects.requireNonNullElse(oneOrNone(part.of("prefill"), ReportTemplate.PREFILLS), NOTHING);
        String form = part.of("form").oneOf(List.of("text", "group", "item", "field"));
        return new ReportTemplate.Section(
                part.of("key").key(),
                level == null ? 2 : level,
                ReportTemplate.Form.of(form),
                part.of("heading").line(Part.LINE),
                part.of("help").textOrEmpty(HELP),
                prefill,
                oneOrNone(part.of("required_from"), ReportTemplate.REQUIRED_FROM),
                form.equals("field") ? value(part, prefill) : none(part));
    }

    private static @Nullable String oneOrNone(Part part, List<String> words) {
        return part.isAbsent() ? null : part.oneOf(words);
    }

    /** What the value of a field is. */
    private static Typed value(Part section, String prefill) {
        Kind kind = Kind.of(section.of("kind").oneOf(Kind.words()));
        Part choices = section.of("choices");
        List<String> words = choices.lines(CHOICES);
        if (kind == Kind.CHOICE && words.isEmpty()) {
            choices.error("are required for this kind");
        }
        if (kind != Kind.CHOICE && !words.isEmpty()) {
            choices.error("are only for the kind choice");
        }
        if (!prefill.equals(NOTHING)) {
            section.of("prefill").error("is not for a field: a person says what its value is");
        }
        return new Typed(kind, words);
    }

    /** What is written as text has no value, and a file that gives it one means something else. */
    private static @Nullable Typed none(Part section) {
        for (String name : List.of("kind", "choices")) {
            if (!section.of(name).isAbsent()) {
                section.of(name).error("is only for the form field");
            }
        }
        return null;
    }
}
