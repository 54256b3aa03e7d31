package dev.andon.playbook.internal;

import dev.andon.playbook.ReportTemplate.Kind;
import dev.andon.playbook.ReportTemplate.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the value of a field of a report is. */
final class ReportValues {
    private static final int CHOICES = 100;

    private ReportValues() {}

    /** Of a field. */
    static Typed read(Part section) {
        Kind kind = Kind.of(section.of("kind").oneOf(Kind.words()));
        Part choices = section.of("choices");
        List<String> words = choices.lines(CHOICES);
        if (kind == Kind.CHOICE && words.isEmpty()) {
            choices.error("are required for this kind");
        }
        if (kind != Kind.CHOICE && !words.isEmpty()) {
            choices.error("are only for the kind choice");
        }
        if (!section.of("prefill").isAbsent()) {
            section.of("prefill").error("is not for a field: a person says what its value is");
        }
        return new Typed(kind, words);
    }

    /** Of what is written as text: it has none, and a file that gives it one means something else. */
    static @Nullable Typed none(Part section) {
        for (String name : List.of("kind", "choices")) {
            if (!section.of(name).isAbsent()) {
                section.of(name).error("is only for the form field");
            }
        }
        return null;
    }
}
