package dev.andon.imports;

import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a paper by where they go. */
record Sorted(Map<String, String> sections, String appendix) {
    private static final Pattern SUBTITLE = Pattern.compile("INC-\\d+ · .*");

    static Sorted of(Paper paper, ReportTemplate template, Mapping mapping, Map<String, String> facts) {
        boolean own = paper.isOwn();
        Map<String, String> cited = own ? Own.citations(paper) : Map.of();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        String at = Mapping.APPENDIX;
        int depth = 2;
        for (Paper.Part part : paper.parts()) {
            if (own && part.mark().equals("citations")) {
                continue; // they stand where they are cited
            }
            Optional<String> fits = place(part, template, mapping);
            boolean below = fits.isEmpty() && part.level() > depth && !texts.isEmpty();
            at = below ? at : fits.orElse(Mapping.APPENDIX);
            depth = below ? depth : part.level();
            boolean ownAppendix = own && part.mark().equals(Mapping.APPENDIX);
            boolean named = below || at.equals(Mapping.APPENDIX) && !ownAppendix || texts.containsKey(at);
            String body = Own.linked(part.body(), cited);
            add(texts, at, named ? "### " + part.heading() + "\n\n" + body : body);
        }
        opening(paper, template, texts, own);
        if (!own) {
            facts.forEach((name, value) -> add(texts, Mapping.APPENDIX, "- %s: %s".formatted(name, value)));
        }
        StringBuilder appendix = texts.remove(Mapping.APPENDIX);
        Map<String, String> sections = new LinkedHashMap<>();
        texts.forEach((key, text) -> sections.put(key, text.toString().strip()));
        return new Sorted(sections, Objects.toString(appendix, "").strip());
    }

    private static Optional<String> place(Paper.Part part, ReportTemplate template, Mapping mapping) {
        if (template.section(part.mark()).isPresent() || part.mark().equals(Mapping.APPENDIX)) {
            return Optional.of(part.mark());
        }
        String chosen = mapping.headings().get(Headings.plain(part.heading()));
        return chosen == null ? Headings.section(template, part.heading()) : Optional.of(chosen);
    }

    /** Before the first heading people say what it is about. */
    private static void opening(Paper paper, ReportTemplate template, Map<String, StringBuilder> texts, boolean own) {
        String opening = paper.opening();
        if (opening.isBlank() || own && SUBTITLE.matcher(opening).matches()) {
            return;
        }
        String place = template.sections().stream()
                .filter(section -> section.prefill().equals("executive_summary"))
                .map(Section::key)
                .filter(key -> !texts.containsKey(key))
                .findFirst()
                .orElse(Mapping.APPENDIX);
        add(texts, place, opening);
    }

    private static void add(Map<String, StringBuilder> texts, String place, String text) {
        StringBuilder there = texts.computeIfAbsent(place, _ -> new StringBuilder());
        there.append(there.isEmpty() ? "" : text.startsWith("- ") ? "\n" : "\n\n")
                .append(text);
    }
}
