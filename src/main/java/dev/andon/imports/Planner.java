package dev.andon.imports;

import dev.andon.people.House;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
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
    private final Fields fields;
    private final Clock clock;

    Planner(Playbook playbook, House house, Fields fields, Clock clock) {
        this.fields = fields;
        this.playbook = playbook;
        this.house = house;
        this.clock = clock;
    }

    Plan plan(Paper paper, Mapping mapping) {
        Facts facts = new Facts(paper, mapping);
        List<String> doubts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String reportTitle = facts.first(Target.TITLE).orElse(paper.title());
        String title = title(paper, reportTitle);
        if (title.isBlank()) {
            problems.add("it has no title");
        }
        Instant began = began(facts, problems);
        Instant ended = ended(facts, began, doubts);
        String severity = severity(facts, mapping, doubts, problems);
        ReportTemplate template = template(paper, facts, mapping);
        Sorted sorted = Sorted.of(paper, template, mapping, facts.kept());
        doubts.addAll(told(paper, template));
        sorted = fields.fitted(sorted, template, doubts);
        return new Plan(
                shortened(title, doubts),
                shortened(reportTitle, new ArrayList<>()),
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
                isRestricted(facts),
                paper.isOwn() && paper.fact("status").equals("closed"),
                paper.isOwn() ? paper.fact("report_status").equals("published") : null,
                template.key(),
                sorted.sections(),
                sorted.appendix(),
                List.copyOf(doubts),
                List.copyOf(problems));
    }

    /** An exported report says what its incident is called, too. */
    private static String title(Paper paper, String reportTitle) {
        return paper.isOwn() && !paper.fact("incident_title").isBlank() ? paper.fact("incident_title") : reportTitle;
    }

    private static boolean isRestricted(Facts facts) {
        return facts.first(Target.VISIBILITY)
                .filter(word -> !word.equals("open") && !word.equals("public"))
                .isPresent();
    }

    /** What is to be known of a report that an Andon exported. */
    private static List<String> told(Paper paper, ReportTemplate template) {
        List<String> told = new ArrayList<>(Own.left(paper));
        if (paper.isOwn() && !template.key().equals(paper.fact("template"))) {
            told.add("this house has no shape \"%s\"; %s is taken".formatted(paper.fact("template"), template.name()));
        }
        return told;
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
}
