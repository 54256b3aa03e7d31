package dev.andon.imports;

import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Section;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which section of a template a heading of a file means. */
public final class Headings {
    private static final double ALIKE = 0.5;

    /** What other houses call what Andon's templates have. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("overview", "summary"),
            Map.entry("what happened", "summary"),
            Map.entry("tldr", "summary"),
            Map.entry("introduction", "summary"),
            Map.entry("customer impact", "impact"),
            Map.entry("user impact", "impact"),
            Map.entry("chronology", "timeline"),
            Map.entry("sequence of events", "timeline"),
            Map.entry("contributing factors", "root causes"),
            Map.entry("root cause", "root causes"),
            Map.entry("cause", "root causes"),
            Map.entry("remediation", "resolution"),
            Map.entry("fix", "resolution"),
            Map.entry("follow ups", "action items"),
            Map.entry("followups", "action items"),
            Map.entry("actions", "action items"),
            Map.entry("corrective actions", "action items"),
            Map.entry("next steps", "action items"),
            Map.entry("lessons learned", "lessons"),
            Map.entry("what did we learn", "lessons"));

    private Headings() {}

    /** Small letters, words only: as headings are compared. */
    public static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^\\d+ ", "");
    }

    static Optional<String> section(ReportTemplate template, String heading) {
        String plain = plain(heading);
        String known = OTHERWISE.getOrDefault(plain, plain);
        return template.sections().stream()
                .filter(section -> section.form() != Form.GROUP)
                .filter(section -> likeness(known, section) >= ALIKE)
                .max(Comparator.comparingDouble(section -> likeness(known, section)))
                .map(Section::key);
    }

    private static double likeness(String heading, Section section) {
        return Math.max(
                likeness(heading, plain(section.heading())),
                likeness(heading, section.key().replace('_', ' ')));
    }

    /** The share of words that both have. */
    private static double likeness(String one, String other) {
        Set<String> both = new HashSet<>(words(one));
        both.retainAll(words(other));
        Set<String> all = new HashSet<>(words(one));
        all.addAll(words(other));
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static List<String> words(String plain) {
        return List.of(plain.split(" ")).stream()
                .filter(word -> !word.isEmpty()
                        && !Set.of("the", "of", "and", "a", "an").contains(word))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .toList();
    }
}
