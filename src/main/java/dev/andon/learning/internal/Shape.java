package dev.andon.learning.internal;

import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a report into the shape of a template. Version 0 marks a text that has to be numbered and remembered. */
public final class Shape {
    /** Where text goes that has no place in the new shape. */
    public static final String APPENDIX = "appendix";

    private Shape() {}

    /** A new report: every section as the log fills it. */
    public static List<ReportSection> draft(ReportTemplate template, Drafts drafts, Instant now) {
        return template.sections().stream()
                .map(section -> filled(section, drafts, now))
                .toList();
    }

    /**
     * Text that people wrote stays in the section that means the same, or moves to the appendix; text that came from
     * the log is filled in anew.
     */
    public static List<ReportSection> change(
            List<ReportSection> old, ReportTemplate template, Drafts drafts, Instant now) {
        Map<String, ReportSection> before =
                old.stream().collect(Collectors.toMap(ReportSection::key, Function.identity()));
        List<ReportSection> sections = new ArrayList<>();
        for (Section section : template.sections()) {
            ReportSection earlier = before.get(section.key());
            sections.add(
                    earlier == null || earlier.untouched() || !fits(earlier, section)
                            ? filled(section, drafts, now)
                            : earlier.in(section, drafts.text(section.prefill(), section.key())));
        }
        ReportSection appendix = appendix(old, template, before.get(APPENDIX), now);
        if (appendix != null) {
            sections.add(appendix);
        }
        return List.copyOf(sections);
    }

    /** A text is no value, nor is a value of one kind one of another. */
    private static boolean fits(ReportSection earlier, Section section) {
        return section.typed() == null || section.typed().equals(earlier.typed());
    }

    /** The same sections; those that nobody has written in are filled in anew. */
    public static List<ReportSection> refill(List<ReportSection> sections, Drafts drafts, Instant now) {
        return sections.stream()
                .map(section -> section.untouched() ? refilled(section, drafts, now) : section)
                .toList();
    }

    private static ReportSection refilled(ReportSection section, Drafts drafts, Instant now) {
        String text = drafts.text(section.prefill(), section.key());
        return text.equals(section.body())
                ? section
                : section.written(text, 0, null, now).withGenerated(text);
    }

    private static ReportSection filled(Section section, Drafts drafts, Instant now) {
        return ReportSection.begun(section, drafts.text(section.prefill(), section.key()), now);
    }

    private static @Nullable ReportSection appendix(
            List<ReportSection> old, ReportTemplate template, @Nullable ReportSection earlier, Instant now) {
        String homeless = old.stream()
                .filter(s -> !s.key().equals(APPENDIX))
                .filter(s -> template.section(s.key())
                        .filter(section -> fits(s, section))
                        .isEmpty())
                .filter(s -> !s.untouched() && !s.isBlank())
                .map(s -> "### %s\n\n%s".formatted(s.heading(), s.body()))
                .collect(Collectors.joining("\n\n"));
        if (homeless.isEmpty()) {
            return earlier;
        }
        String text = earlier == null || earlier.isBlank() ? homeless : earlier.body() + "\n\n" + homeless;
        return appendix(text, null, now);
    }

    /** The section behind all others, for text that has no place in them. */
    public static ReportSection appendix(String text, @Nullable String writtenBy, Instant now) {
        return new ReportSection(
                APPENDIX,
                2,
                Form.TEXT,
                "Appendix",
                "Text that has no place in the shape of this report. Move what is worth keeping.",
                "none",
                null,
                null,
                text,
                "",
                0,
                writtenBy,
                now);
    }
}
