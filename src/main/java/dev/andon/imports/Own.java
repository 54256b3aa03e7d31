package dev.andon.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is particular about a report that was exported by an Andon, this one or another. */
final class Own {
    /** What belongs to the house it was written in, and is told and not taken over. */
    private static final Map<String, String> LEFT = new TreeMap<>(Map.of(
            "roles", "who had which role",
            "writers", "who wrote",
            "published_by", "who published"));

    private static final List<String> DATES = List.of("drafted_at", "edited_at", "published_at");
    private static final Pattern DEFINITION = Pattern.compile("\\[(\\^?\\d{1,9})]: (\\S+)");
    private static final Pattern CITED = Pattern.compile("(?<!\\\\)\\[(\\^?\\d{1,9})](?![(:\\[])");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");

    private Own() {}

    /** Which entry of which log each citation means. */
    static Map<String, String> citations(Paper paper) {
        Map<String, String> cited = new HashMap<>();
        paper.parts().stream().filter(part -> part.mark().equals("citations")).forEach(part -> {
            Matcher definition = DEFINITION.matcher(part.body());
            while (definition.find()) {
                cited.put(definition.group(1), definition.group(2));
            }
        });
        return cited;
    }

    /**
     * Text whose citations lead to the log they were made from. The log of the incident that is made of the file has other
     * entries under these numbers; a citation left to itself would come to mean one of those.
     */
    static String linked(String text, Map<String, String> cited) {
        if (cited.isEmpty()) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            lines.add(fenced || fence ? line : linkedLine(line, cited));
            fenced ^= fence;
        }
        return String.join("\n", lines);
    }

    private static String linkedLine(String line, Map<String, String> cited) {
        return CITED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        cited.containsKey(found.group(1))
                                ? "[%s](%s)".formatted(found.group(1), cited.get(found.group(1)))
                                : found.group()));
    }

    /** Where it was, and when: the same report has the same, whatever was written in it since. Empty for others. */
    static String origin(Paper paper) {
        return paper.isOwn() && !paper.fact("url").isBlank() ? paper.fact("url") + " " + paper.fact("declared_at") : "";
    }

    /** What is not taken over, for people. */
    static List<String> left(Paper paper) {
        if (!paper.isOwn()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add("it was exported from " + paper.fact("url"));
        LEFT.forEach((name, words) -> {
            if (!paper.fact(name).isBlank()) {
                said.add("%s there is not taken over: %s".formatted(words, paper.fact(name)));
            }
        });
        DATES.stream()
                .filter(name -> !paper.fact(name).isBlank())
                .forEach(name ->
                        said.add("%s there %s".formatted(name.substring(0, name.indexOf('_')), paper.fact(name))));
        if (!paper.fact("report").isBlank() && !paper.fact("report").equals("main")) {
            said.add("it was the report \"%s\" beside another of the incident".formatted(paper.fact("report_name")));
        }
        return said;
    }
}
