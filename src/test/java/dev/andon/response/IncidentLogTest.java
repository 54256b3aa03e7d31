package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log holds what it promises. */
@StoryTest
class IncidentLogTest {
    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private Act act() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Incident declared() {
        return declarations.declare(
                act(), new Declare("Checkout is down", "sev2", null, null, List.of(), null, List.of()));
    }

    @Test
    void theRowSaysWhatTheLogFoldsTo() {
        Incident incident = declared();
        clock.forward(Duration.ofMinutes(3));
        response.note(act(), incident.number(), "Trying the rollback.");
        response.assignRole(act(), incident.number(), "commander", cast.owner().id());
        response.changeStatus(act(), incident.number(), Status.RESOLVED, null);

        Folded.assertRow(rows, log, incident.id(), "the fold of its log");
    }

    @Test
    void theApplicationCannotRewriteHistory() {
        declared();

        for (String sql : List.of(
                "update incident_event set payload = '{}'", "delete from incident_event", "truncate incident_event")) {
            assertThatThrownBy(() -> db.sql(sql).update())
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "append-only");
        }
    }

    @Test
    void anEntryChangedBehindOurBackIsNamed() {
        Incident incident = declared();
        response.note(act(), incident.number(), "Seen at 02:44.");
        response.note(act(), incident.number(), "Rolled back.");

        TestDatabase.asSuperuser("""
            set session_replication_role = replica;
            update incident_event set payload = '{"text": "Seen at 02:14."}'
            where incident_id = %d and seq = 2
            """.formatted(incident.id()));

        assertThat(log.verify(incident.id())).isEqualTo(Verification.altered(3, 2));
    }

    @Test
    void anEntryCutOffTheEndIsMissed() {
        Incident incident = declared();
        response.note(act(), incident.number(), "Rolled back.");

        TestDatabase.asSuperuser("""
            set session_replication_role = replica;
            delete from incident_event where incident_id = %d and seq = 2
            """.formatted(incident.id()));

        assertThat(log.verify(incident.id())).isEqualTo(Verification.missing(1, 2));
    }

    @Test
    void manyAtOnceAppendWithoutGapsAndTheChainHolds() throws Exception {
        Incident incident = declared();
        List<Callable<Entry>> notes = IntStream.range(0, 40)
                .<Callable<Entry>>mapToObj(i -> () -> response.note(act(), incident.number(), "note " + i))
                .toList();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Entry> note : crowd.invokeAll(notes)) {
                note.get();
            }
        }

        assertThat(log.entries(incident.id()))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void theSameKeyAppendsOnceHoweverOftenItIsSent() throws Exception {
        Incident incident = declared();
        List<Callable<Entry>> sends = IntStream.range(0, 10)
                .<Callable<Entry>>mapToObj(
                        _ -> () -> log.contribute(incident.id(), new Contribution.Noted("once"), act().keyed("k1")))
                .toList();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Entry> sent : crowd.invokeAll(sends)) {
                assertThat(sent.get().seq()).isEqualTo(2);
            }
        }

        assertThat(log.entries(incident.id())).hasSize(2);
    }

    @Test
    void openIncidentsCountWithoutGapsAndRestrictedOnesLeaveNone() {
        long first = declared().number();
        Incident hidden =
                declarations.declare(act(), new Declare("Leaked key", "sev1", null, null, List.of(), true, List.of()));
        long second = declared().number();

        assertThat(second).isEqualTo(first + 1);
        assertThat(hidden.number()).isGreaterThanOrEqualTo(1_000_000);
    }
}
