package dev.andon.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.wording.internal.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How well the shipped English rules tell two hundred sentences apart; sixty were written and then left alone. */
class CorpusTest {
    private static final Names HOUSE = Names.of(
            List.of("Ines Rask", "Omar Haddad", "Liv Halden", "Rui Costa", "Mark Webb"),
            List.of("ines", "omar.haddad", "liv", "rui", "mark"));

    private final Linter linter = Shipped.linter("en");

    record Sentence(boolean toFlag, boolean held, boolean action, String text) {}

    @Test
    void bothFiguresAreAtLeastNineTenths() throws IOException {
        List<Sentence> corpus = corpus();
        assertThat(corpus).hasSize(200);
        assertThat(corpus.stream().filter(Sentence::toFlag)).hasSize(100);
        assertThat(corpus.stream().filter(Sentence::held)).hasSize(60);
        measured("all", corpus, _ -> true);
        measured("tuned on", corpus, one -> !one.held());
        measured("held out", corpus, Sentence::held);
    }

    private void measured(String what, List<Sentence> corpus, Predicate<Sentence> which) {
        int right = 0;
        int flagged = 0;
        int toFlag = 0;
        List<String> wrong = new ArrayList<>();
        for (Sentence one : corpus.stream().filter(which).toList()) {
            List<Finding> found = linter.findings(one.text(), HOUSE, one.action());
            flagged += found.isEmpty() ? 0 : 1;
            toFlag += one.toFlag() ? 1 : 0;
            right += one.toFlag() && !found.isEmpty() ? 1 : 0;
            if (one.toFlag() == found.isEmpty()) {
                wrong.add((one.held() ? "held " : "") + one.text() + " " + found);
            }
        }
        double precision = (double) right / flagged;
        double recall = (double) right / toFlag;
        System.out.println(
                String.format(Locale.ROOT, "Wording, %s: precision %.3f, recall %.3f", what, precision, recall));
        if (!what.equals("held out")) {
            wrong.stream().filter(text -> !text.startsWith("held ")).forEach(text -> System.out.println("  " + text));
        }
        assertThat(precision).as("precision, %s", what).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).as("recall, %s", what).isGreaterThanOrEqualTo(0.9);
    }

    private static List<Sentence> corpus() throws IOException {
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("/wording/corpus.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Sentence(
                            parts[0].equals("flag"), parts[1].equals("held"), parts[2].equals("action"), parts[3]))
                    .toList();
        }
    }
}
