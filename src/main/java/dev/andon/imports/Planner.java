package dev.andon.imports;

import dev.andon.people.House;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Section;
import dev.andon.playbook.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what will become of a file, before anything is done. */
@Component
class Planner {
    private static final int TITLE = 200;
    private static final Pattern DIGIT = Pattern.compile("(?:sev|severity|p|prio|priority|level)?[ -]?(\\d)");
    private static final List<List<String>> DEGREES = List.of(
            List.of("critical", "blocker", "disaster"),
            List.of("high", "major", "severe"),
            List.of("medium", "moderate", "normal"),
            List.of("low", "minor"));

    private final Playbook playbook;
    private final House house;
    private final Clock clock;

    Planner(Playbook playbook, House house, Clock clock) {
        this.playbook = playbook;
        this.house = house;
        this.clock = clock;
    }

    Plan plan(Paper paper, Mapping mapping) {
        Facts facts = new Facts(paper, mapping);
        List<String> doubts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String title = facts.first(Target.TITLE).orElse(paper.title());
        if (title.isBlank()) {
            problems.add("it has no title");
        }
        Instant began = began(facts, problems);
        Instant ended = ended(facts, began, doubts);
        String severity = severity(facts, mapping, doubts, problems);
        ReportTemplate template = template(paper, facts, mapping);
        Sorted sorted = Sorted.of(paper, template, mapping, facts.kept());
        return new Plan(
                shortened(title, doubts),
                severity,
                facts.first(Target.TYPE)
                        .filter(type -> playbook.offers("types", type))
                        .orElse(null),
                facts.first(Target.SUMMARY)
                        .filter(text -> text.length() < 10_000)
                        .orElse(null),
                list(facts.first(Target.SERVICES)),
                list(facts.first(Target.TAGS)),
                began,
                ended,
                facts.first(Target.VISIBILITY)
                        .filter(word -> !word.equals("open") && !word.equals("public"))
                        .isPresent(),
                template.key(),
                sorted.sections(),
                sorted.appendix(),
                List.copyOf(doubts),
                List.copyOf(problems));
    }

    private static String shortened(String title, List<String> doubts) {
        String line = title.replaceAll("\\s+", " ").strip();
        if (line.length() <= TITLE) {
            return line;
        }
        doubts.add("the title is longer than %d characters and is cut; all of it is in the appendix".formatted(TITLE));
        return line.substring(0, TITLE - 1) + "…";
    }

    private Instant began(Facts facts, List<String> problems) {
        Optional<String> written = facts.first(Target.BEGAN);
        Optional<Instant> read = written.flatMap(text -> Moments.read(text, house.zone()));
        if (written.isEmpty()) {
            problems.add("it does not say when the incident began");
        } else if (read.isEmpty()) {
            problems.add("\"%s\" is not a time that can be read".formatted(written.get()));
        } else if (read.get().isAfter(clock.instant())) {
            problems.add("it says that the incident began in the future, %s".formatted(written.get()));
        }
        return read.orElse(Instant.EPOCH);
    }

    private @Nullable Instant ended(Facts facts, Instant began, List<String> doubts) {
        Optional<String> written = facts.first(Target.ENDED);
        Instant ended =
                written.flatMap(text -> Moments.read(text, house.zone())).orElse(null);
        if (written.isPresent() && ended == null) {
            doubts.add("\"%s\" is not a time that can be read; the end is not known".formatted(written.get()));
        }
        if (ended != null && ended.isBefore(began)) {
            doubts.add("it says that the incident ended before it began; the end is not known");
            return null;
        }
        return ended;
    }

    private String severity(Facts facts, Mapping mapping, List<String> doubts, List<String> problems) {
        Optional<String> written = facts.first(Target.SEVERITY);
        Optional<String> known = written.flatMap(this::severity);
        if (known.isPresent()) {
            return known.get();
        }
        String otherwise = mapping.severity();
        String what = written.map(word -> "the house has no severity \"" + word + "\"")
                .orElse("it names no severity");
        if (otherwise == null || !playbook.offers("severities", otherwise)) {
            problems.add(what + "; choose one for such files");
            return "";
        }
        doubts.add(what + "; " + otherwise + " is taken");
        return otherwise;
    }

    /** By its key, its name, its number, or as other houses call the first, second, third, fourth. */
    private Optional<String> severity(String written) {
        String word = written.toLowerCase(Locale.ROOT).strip();
        List<Severity> all = playbook.severities();
        Optional<String> named = all.stream()
                .filter(one -> one.key().equals(word)
                        || one.name().toLowerCase(Locale.ROOT).equals(word))
                .map(Severity::key)
                .findFirst();
        Matcher digit = DIGIT.matcher(word.split("[ :(,]+\\b(?=[a-z]{4,})")[0].strip());
        int rank = digit.matches() ? Integer.parseInt(digit.group(1)) - 1 : degree(word);
        return named.or(
                () -> rank >= 0 && rank < all.size() ? Optional.of(all.get(rank).key()) : Optional.empty());
    }

    private static int degree(String word) {
        for (int i = 0; i < DEGREES.size(); i++) {
            if (DEGREES.get(i).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private ReportTemplate template(Paper paper, Facts facts, Mapping mapping) {
        return facts.first(Target.TEMPLATE)
                .or(() -> Optional.ofNullable(mapping.template()))
                .flatMap(playbook::reportTemplate)
                .or(() -> playbook.reportTemplates().stream()
                        .max(Comparator.comparingLong(template -> fitting(paper, template))))
                .orElseThrow();
    }

    private static long fitting(Paper paper, ReportTemplate template) {
        return paper.parts().stream()
                .filter(part -> template.section(part.mark()).isPresent()
                        || Headings.section(template, part.heading()).isPresent())
                .count();
    }

    private static List<String> list(Optional<String> written) {
        return written.stream()
                .flatMap(text -> Arrays.stream(text.split("[,;]")))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && one.length() <= 100)
                .distinct()
                .limit(50)
                .toList();
    }

    /** The facts of a paper by what they become. */
    private static final class Facts {
        private final Map<Target, Map.Entry<String, String>> first = new LinkedHashMap<>();
        private final Map<String, String> kept = new LinkedHashMap<>();

        Facts(Paper paper, Mapping mapping) {
            paper.facts().forEach((name, value) -> {
                Target target = mapping.target(name);
                Map.Entry<String, String> other = first.get(target);
                if (target == Target.APPENDIX || value.isBlank()) {
                    kept.put(name, value);
                } else if (other == null) {
                    first.put(target, Map.entry(name, value));
                } else if (better(target, name, other.getKey(), mapping)) {
                    kept.put(other.getKey(), other.getValue());
                    first.put(target, Map.entry(name, value));
                } else {
                    kept.put(name, value);
                }
            });
        }

        /** What somebody chose comes before what was guessed, and the usual word before an unusual one. */
        private static boolean better(Target target, String name, String other, Mapping mapping) {
            boolean chosen = mapping.facts().containsKey(name);
            boolean otherChosen = mapping.facts().containsKey(other);
            return chosen == otherChosen
                    ? target.rank(name).orElse(99) < target.rank(other).orElse(99)
                    : chosen;
        }

        Optional<String> first(Target target) {
            return Optional.ofNullable(first.get(target)).map(Map.Entry::getValue);
        }

        /** Those with no place of their own. */
        Map<String, String> kept() {
            return kept;
        }
    }

    /** The parts of a paper by where they go. */
    private record Sorted(Map<String, String> sections, String appendix) {
        private static final Pattern SUBTITLE = Pattern.compile("INC-\\d+ · .*");

        static Sorted of(Paper paper, ReportTemplate template, Mapping mapping, Map<String, String> facts) {
            boolean own = paper.facts().containsKey("andon_report");
            Map<String, StringBuilder> texts = new LinkedHashMap<>();
            String at = Mapping.APPENDIX;
            int depth = 2;
            for (Paper.Part part : paper.parts()) {
                if (own && part.mark().equals("citations")) {
                    continue; // written anew from the text whenever it is read
                }
                Optional<String> fits = place(part, template, mapping);
                boolean below = fits.isEmpty() && part.level() > depth && !texts.isEmpty();
                at = below ? at : fits.orElse(Mapping.APPENDIX);
                depth = below ? depth : part.level();
                boolean named = below || at.equals(Mapping.APPENDIX) || texts.containsKey(at);
                add(texts, at, named ? "### " + part.heading() + "\n\n" + part.body() : part.body());
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
        private static void opening(
                Paper paper, ReportTemplate template, Map<String, StringBuilder> texts, boolean own) {
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
}
