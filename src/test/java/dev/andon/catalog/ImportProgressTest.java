package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A large file: how far it is may be seen while it runs, and what came of it is a graph one can use. */
@StoryTest
class ImportProgressTest extends ImportStage {
    @Test
    void twoThousandServicesGoInAsAWholeAndTheirGraphStaysANeighbourhood() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "  - key: s%d\n    name: Service %d\n    tier: %d\n    depends_on: [%s]\n"
                        .formatted(
                                i,
                                i,
                                1 + i % 4,
                                IntStream.of(i * 7 + 1, i * 3 + 2, i + 1)
                                        .map(n -> n % 2_000)
                                        .filter(n -> n != i)
                                        .distinct()
                                        .mapToObj(n -> "s" + n)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", "services:\n", ""));
        JsonNode done = run("yaml", text, false);
        assertThat(done.path("status").asString())
                .as(done.path("outcome").path("errors").toString())
                .isEqualTo("done");
        assertThat(done.at("/outcome/created").asInt()).isEqualTo(2_000);
        assertThat(done.at("/outcome/dependencies").asInt()).isGreaterThan(5_900);
        assertThat(done.at("/outcome/warnings").size()).isPositive();
        assertThat(done.at("/progress/done").asInt()).isEqualTo(2_000);

        JsonNode graph = cast.viewer()
                .api()
                .get("/api/v1/services/s5/graph?needed_by=3&needs=3")
                .json();
        assertThat(graph.path("nodes").size()).isBetween(7, 1 + 6 * 12);
        assertThat(graph.path("folded").size()).isPositive();
        assertThat(cast.viewer()
                        .api()
                        .get("/catalog/graph?service=s5&needed_by=6&needs=6&all=yes")
                        .status())
                .isEqualTo(200);
        Answer list = cast.viewer().api().get("/catalog?text=s19");
        assertThat(list.body()).contains("Service 19").contains("Further");
    }

    /** Held in the middle by somebody who has one of its rows, the import tells how far it came, and then goes on. */
    @Test
    void whileItRunsEverybodyWhoLooksSeesHowFarItIs() throws InterruptedException {
        run("yaml", "services:\n  - key: held\n    name: Held\n", false);
        String text = IntStream.range(0, 1_000)
                .mapToObj(i -> "  - key: %s\n    name: New name %d\n".formatted(i == 700 ? "held" : "p" + i, i))
                .collect(Collectors.joining("", "services:\n", ""));
        Answer begun = cast.owner().api().send("POST", "/api/v1/catalog/imports", "application/yaml", text);
        long id = begun.json().path("id").asLong();
        Thread work = Thread.ofVirtual().unstarted(timers::runDue);

        try (Listener stream = Listener.open(cast.owner(), http, "/catalog/imports/" + id + "/live")) {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                jdbc.sql("select key from catalog_service where key = 'held' for update")
                        .query(String.class)
                        .single();
                work.start();
                while (!stream.heard().contains("value=\"60\" aria-label=\"Writing\"")) {
                    stream.awaitNews();
                }
                assertThat(stream.heard())
                        .contains("Writing: <b>600 of 1000</b>")
                        .doesNotContain("action=\"refresh\"");
                JsonNode running = read(id);
                assertThat(running.path("status").asString()).isEqualTo("checking");
                assertThat(running.path("finished_at").isNull()).isTrue();
                assertThat(running.at("/progress/step").asString()).isEqualTo("Writing");
                assertThat(running.at("/progress/done").asInt()).isEqualTo(600);
                assertThat(running.at("/progress/total").asInt()).isEqualTo(1_000);
                assertThat(cast.owner().browser().get("/catalog/imports/" + id).body())
                        .contains("Writing: <b>600 of 1000</b>");
                assertThat(catalog.now().service("p0"))
                        .as("nothing of it is there before all is")
                        .isEmpty();
            });
            while (!stream.heard().contains("action=\"refresh\"")) {
                stream.awaitNews();
            }
        }
        work.join();
        assertThat(read(id).path("status").asString()).isEqualTo("done");
        assertThat(catalog.service("held").name()).isEqualTo("New name 700");
        assertThat(catalog.now().service("p0")).isPresent();
    }
}
