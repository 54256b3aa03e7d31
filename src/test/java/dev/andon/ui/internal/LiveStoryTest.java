package dev.andon.ui.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.people.Anyone;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.ui.live.LastSeen;
import dev.andon.ui.live.Live;
import dev.andon.ui.live.LiveHub;
import dev.andon.ui.live.LiveViewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

@StoryTest
@Import({LiveStoryTest.Board.class, BoardSource.class})
class LiveStoryTest {
    private static final String TOPIC = "board/1";

    @Autowired
    Http http;

    @Autowired
    BoardSource board;

    @Autowired
    Board door;

    @Autowired
    Live live;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        board.wipe();
        door.shutOut.clear();
        theLineIsUp();
    }

    /** When one that was lost before comes back, everybody is told what they have not seen, which may be too early here. */
    private void theLineIsUp() {
        try (var probe = watch(0, "probe&board=9")) {
            probe.awaitBeat();
            var over = CompletableFuture.supplyAsync(probe::rest);
            await().atMost(20, SECONDS).pollDelay(Duration.ZERO).until(() -> {
                live.ended("viewer/probe");
                return over.isDone();
            });
        }
    }

    @Test
    void twoWatchersGetOneChangeAndItIsRenderedOnce() {
        try (var ines = watch(0);
                var marek = watch(0)) {
            ines.awaitBeat();
            marek.awaitBeat();
            int before = board.renderings.get();

            write("03:08 a deploy was found");

            assertThat(ines.next().data()).isEqualTo("<p>03:08 a deploy was found</p>");
            assertThat(marek.next()).isEqualTo(new SseReader.Event("1", "<p>03:08 a deploy was found</p>"));
            assertThat(board.renderings.get() - before).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void whoComesBackMissesNothing() {
        try (var first = watch(0)) {
            first.awaitBeat();
            write("one");
            assertThat(first.next().id()).isEqualTo("1");
        }
        write("two");
        write("three");

        try (var again = watch(1)) {
            assertThat(again.next()).isEqualTo(new SseReader.Event("3", "<p>two</p>\n<p>three</p>"));
            write("four");
            assertThat(again.next()).isEqualTo(new SseReader.Event("4", "<p>four</p>"));
        }
    }

    @Test
    void whatStandsBesideIsSentToThoseWhoWatchAndWhoComeLaterAndTheirIdStays() {
        var tide = new SseReader.Event(null, "<p>the tide beside 2</p>");
        try (var ines = watch(0, "ines&board=2")) {
            ines.awaitBeat();
            live.stirred("board/2", "tide");
            assertThat(ines.next()).isEqualTo(tide);
            board.lines.add("one");
            live.changed("board/2", 1);
            assertThat(ines.next().id()).isEqualTo("1");
        }
        try (var late = watch(1, "otto&board=2")) {
            assertThat(late.next()).isEqualTo(tide);
        }
    }

    @Test
    void aChangeThatIsRolledBackIsNeverTold() {
        try (var watcher = watch(0)) {
            watcher.awaitBeat();
            transactions.executeWithoutResult(transaction -> {
                live.changed(TOPIC, 99);
                transaction.setRollbackOnly();
            });
            write("committed");

            assertThat(watcher.next().data()).isEqualTo("<p>committed</p>");
        }
    }

    @Test
    void aLostLineToTheDatabaseHealsAndNothingIsMissed() {
        try (var watcher = watch(0)) {
            watcher.awaitBeat();
            jdbc.sql("""
                select pg_terminate_backend(pid, 10000) from pg_stat_activity
                where application_name = 'andon live' and datname = current_database()\
                """).query(Boolean.class).list();
            write("said into the gap");

            assertThat(watcher.next().data()).isEqualTo("<p>said into the gap</p>");
        }
    }

    @Test
    void everyWatcherSeesEveryLineOfABurstOnceAndInOrder() {
        List<SseReader> watchers = Stream.generate(() -> watch(0)).limit(20).toList();
        try {
            watchers.forEach(SseReader::awaitBeat);
            for (int i = 1; i <= 200; i++) {
                write("line " + i);
            }
            String all = String.join(
                    "\n", board.lines.stream().map(l -> "<p>" + l + "</p>").toList());
            for (SseReader watcher : watchers) {
                assertThat(watcher.until("200")).isEqualTo(all);
            }
        } finally {
            watchers.forEach(SseReader::close);
        }
    }

    @Test
    void whoMayNotWatchAnyMoreWhenTheyHaveJoinedHearsNothing() {
        door.shutOut.add("otto");
        write("not for Otto");

        try (var otto = watch(0, "otto")) {
            assertThat(otto.rest()).isEmpty();
        }
    }

    @Test
    void everyStreamOfAViewerEndsAndThoseOfOthersGoOn() {
        try (var otto = watch(0, "otto");
                var ottoAgain = watch(0, "otto");
                var ines = watch(0, "ines")) {
            Stream.of(otto, ottoAgain, ines).forEach(SseReader::awaitBeat);
            // Whoever has only just come asks once more what they missed, and the board here has a line before it is
            // committed.
            write("for all");
            Stream.of(otto, ottoAgain, ines)
                    .forEach(watcher -> assertThat(watcher.next().id()).isEqualTo("1"));

            transactions.executeWithoutResult(_ -> {
                live.ended("viewer/otto");
                board.lines.add("not for Otto");
                live.changed(TOPIC, 2);
            });

            assertThat(ines.next().data()).isEqualTo("<p>not for Otto</p>");
            assertThat(otto.rest()).isEmpty();
            assertThat(ottoAgain.rest()).isEmpty();
        }
    }

    @Test
    void whatIsForSomeEndsTheStreamsOfTheOthers() {
        try (var otto = watch(0, "otto");
                var ines = watch(0, "ines")) {
            Stream.of(otto, ines).forEach(SseReader::awaitBeat);
            board.viewers = Set.of("viewer/ines");

            write("not for Otto");

            assertThat(ines.next().data()).isEqualTo("<p>not for Otto</p>");
            assertThat(otto.rest()).isEmpty();
        }
    }

    /** The word that they may not was lost with the line. */
    @Test
    void afterALostLineEverybodyIsAskedAgain() {
        try (var otto = watch(0, "otto");
                var ines = watch(0, "ines")) {
            Stream.of(otto, ines).forEach(SseReader::awaitBeat);
            door.shutOut.add("otto");
            jdbc.sql("""
                select pg_terminate_backend(pid, 10000) from pg_stat_activity
                where application_name = 'andon live' and datname = current_database()\
                """).query(Boolean.class).list();
            write("not for Otto");

            assertThat(ines.next().data()).isEqualTo("<p>not for Otto</p>");
            assertThat(otto.rest()).isEmpty();
        }
    }

    private void write(String line) {
        transactions.executeWithoutResult(_ -> {
            board.lines.add(line);
            live.changed(TOPIC, board.lines.size());
        });
    }

    private SseReader watch(long lastSeen) {
        return watch(lastSeen, "anybody");
    }

    private SseReader watch(long lastSeen, String who) {
        return SseReader.open(URI.create(http.base() + "/assets/board?who=" + who), lastSeen);
    }

    /** Under /assets only because that is open before set-up. */
    @Controller
    static class Board {
        final Set<String> shutOut = ConcurrentHashMap.newKeySet();
        private final LiveHub hub;

        Board(LiveHub hub) {
            this.hub = hub;
        }

        @Anyone("a test")
        @GetMapping("/assets/board")
        void live(HttpServletRequest request, HttpServletResponse response) {
            String name = Objects.requireNonNullElse(request.getParameter("who"), "anybody");
            LiveViewer viewer = new LiveViewer("viewer/" + name, () -> !shutOut.contains(name));
            String topic = "board/" + Objects.requireNonNullElse(request.getParameter("board"), "1");
            hub.watch(topic, LastSeen.of(request), viewer, response);
        }
    }
}
