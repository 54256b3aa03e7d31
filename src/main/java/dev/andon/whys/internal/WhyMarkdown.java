package dev.andon.whys.internal;

import dev.andon.response.Incident;
import dev.andon.whys.Confidence;
import dev.andon.whys.Factor;
import dev.andon.whys.Factor.Played;
import dev.andon.whys.Proof;
import dev.andon.whys.Role;
import dev.andon.whys.Told;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whys and factors of an incident as Markdown. Entries are cited as {@code [^14]}. */
public final class WhyMarkdown {
    private static final int OTHERS = 5;

    /** How sentences begin that have a small letter when they go on after "because". */
    private static final Set<String> BEGINNINGS = Set.of(
            "the", "a", "an", "it", "its", "they", "their", "there", "this", "that", "these", "those", "every", "all",
            "no", "nobody", "nothing", "one", "two", "each", "both", "we", "our", "when", "after", "before", "in", "on",
            "at", "from", "only", "some", "most", "until", "since", "what", "whoever", "neither", "not");

    private WhyMarkdown() {}

    /** All of it, as a nested numbered list; empty where nothing is written. */
    public static String tree(Told told) {
        StringBuilder text = new StringBuilder();
        level(told, told.tree().tops(), 0, text);
        return text.toString().stripTrailing();
    }

    private static void level(Told told, List<Why> answers, int depth, StringBuilder text) {
        int number = 1;
        for (Why why : answers) {
            text.append("    ".repeat(depth))
                    .append(number++)
                    .append(". ")
                    .append(why.isTop() ? plain(why.text()) : "Why? Because " + goOn(plain(why.text())))
                    .append(more(told, why))
                    .append('\n');
            level(told, told.tree().below(why.node()), depth + 1, text);
        }
    }

    /**
     * The answers that stand so deep, each with the question it answers; the last of the five has everything below it, too.
     *
     * @param why from 1
     * @param last whether nothing deeper is asked for
     */
    public static String answers(Told told, int why, boolean last) {
        Tree tree = told.tree();
        List<String> parts = new ArrayList<>();
        for (Why question : tree.nodes()) {
            int depth = tree.depth(question);
            boolean asked = depth == why - 1 || last && depth >= why;
            if (asked && !tree.below(question.node()).isEmpty()) {
                StringBuilder text = new StringBuilder("Why? ")
                        .append(plain(question.text()))
                        .append("\n\n");
                int number = 1;
                for (Why answer : tree.below(question.node())) {
                    text.append(number++)
                            .append(". Because ")
                            .append(goOn(plain(answer.text())))
                            .append(more(told, answer))
                            .append('\n');
                }
                parts.add(text.toString().stripTrailing());
            }
        }
        return String.join("\n\n", parts);
    }

    private static String more(Told told, Why why) {
        Factor factor = told.factor(why);
        Why.Part part = why.part();
        return Stream.of(
                        why.confidence() == Confidence.KNOWN
                                ? ""
                                : " (%s)".formatted(why.confidence().word()),
                        evidence(why.evidence()),
                        factor == null || part == null
                                ? ""
                                : " **Factor:** %s (%s)".formatted(plain(factor.name()), role(part.role())),
                        also(told.tree(), why))
                .collect(Collectors.joining());
    }

    private static String also(Tree tree, Why why) {
        return why.also().stream()
                .map(other -> " Also why: %s".formatted(plain(tree.get(other).text())))
                .collect(Collectors.joining());
    }

    private static String role(Role role) {
        return role.label().toLowerCase(Locale.ROOT);
    }

    private static String evidence(List<Proof> proofs) {
        return proofs.stream().map(proof -> " " + evidence(proof)).collect(Collectors.joining());
    }

    private static String evidence(Proof proof) {
        String said = proof.text() == null ? "" : plain(proof.text());
        String beside = said.isEmpty() ? "" : " (" + said + ")";
        return switch (proof.kind()) {
            case ENTRY -> "[^%d]%s".formatted(proof.number(), beside);
            case CLAIM, APPENDIX ->
                "(%s %d%s)".formatted(proof.kind().word(), proof.number(), said.isEmpty() ? "" : ": " + said);
            case LINK -> "<%s>".formatted(proof.text());
            case WORDS -> "(%s)".formatted(said);
        };
    }

    /** Each factor with the part it played here, and the other incidents that it played one in. */
    public static String factors(Told told) {
        return told.all().stream()
                .map(factor -> factor(told.incident(), factor))
                .collect(Collectors.joining("\n"));
    }

    private static String factor(Incident incident, Factor factor) {
        String played = factor.in(incident).stream().map(WhyMarkdown::played).collect(Collectors.joining("; "));
        String line = "- **%s** (%s): %s."
                .formatted(plain(factor.name()), factor.kind().word(), played);
        return line + others(factor, incident);
    }

    private static String played(Played played) {
        @Nullable String note = played.note();
        return role(played.role())
                + (note == null ? "" : ", " + goOn(plain(note)).replaceAll("\\.$", ""))
                + evidence(played.why().evidence());
    }

    private static String others(Factor factor, Incident incident) {
        List<Incident> others = factor.incidents().stream()
                .filter(other -> other.id() != incident.id())
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        String named = others.stream()
                .limit(OTHERS)
                .map(other -> "INC-" + other.number())
                .collect(Collectors.joining(", "));
        int rest = others.size() - OTHERS;
        return " Also in %s%s.".formatted(named, rest > 0 ? " and %d more".formatted(rest) : "");
    }

    /** Text that is no Markdown: what looks like markup is shown as typed. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*\\[\\]<])", "\\\\$1");
    }

    private static String goOn(String sentence) {
        String first = sentence.split("[^\\p{L}]", 2)[0];
        return BEGINNINGS.contains(first.toLowerCase(Locale.ROOT))
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }
}
