package dev.andon.response.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.AlertsRaised;
import dev.andon.platform.database.Times;
import dev.andon.playbook.Playbook;
import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches of one source that arrive at the same moment declare what one batch would have. */
@StoryTest
class DeclareByRuleRaceTest {
    private static final int BATCHES = 4;

    @Autowired
    Cast cast;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertSources sources;

    @Autowired
    Incidents incidents;

    @Autowired
    Declarations declarations;

    @Autowired
    AlertServices services;

    @Autowired
    Playbook playbook;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Timers timers;

    @Autowired
    EventSerializer events;

    @Test
    void batchesThatSpeakOfTheSameThingAtOnceDeclareOneIncident() {
        AlertSource source = source("Prometheus");
        List<Alert> raised = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            raised.add(raise(source, "disk-" + i, "Disk full on db-" + i, "db"));
        }

        allAtOnce(raised);

        Incident only = declaredBy(source).getFirst();
        assertThat(declaredBy(source)).hasSize(1);
        assertThat(incidents.alertsOf(only.id())).hasSize(BATCHES);
    }

    @Test
    void noSourceHasMoreThanFiveIncidentsHoweverManyBatchesComeAtOnce() {
        AlertSource source = source("Alertmanager");
        for (int i = 0; i < 4; i++) {
            allAtOnce(List.of(raise(source, "one-" + i, "Unlike the others " + i, "service-" + i)));
        }
        List<Alert> more = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            more.add(raise(source, "two-" + i, "Nor like these " + i, "other-" + i));
        }

        allAtOnce(more);

        assertThat(declaredBy(source)).hasSize(5);
    }

    @Test
    void whatTheRuleFailedToDoIsDoneAgainWithoutARestart() {
        Alert alert = raise(source("Grafana"), "again", "Nothing like it", "nothing-else");
        db.sql("""
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
            values (gen_random_uuid(), 'response.declare-by-rule', :type, :event, :now, 'FAILED', 1)
            """)
                .param("type", AlertsRaised.class.getName())
                .param("event", events.serialize(new AlertsRaised(List.of(alert.id()))))
                .param("now", Times.sql(TestClock.START))
                .update();

        timers.runDue();

        await(() -> attached(alert));
        await(() -> db.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single()
                == 0);
    }

    /**
     * Each batch comes to a node of its own. Holds the count of incidents until every one of them waits: for the count,
     * or for the node before it. Whoever looked for an incident to join without waiting its turn has looked by then.
     */
    private void allAtOnce(List<Alert> batches) {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                db.sql("select last from incident_counter for update")
                        .query(Long.class)
                        .single();
                batches.forEach(alert -> nodes.execute(() -> node().on(new AlertsRaised(List.of(alert.id())))));
                await(() -> waiting() == batches.size());
            });
        }
        assertThat(batches).allMatch(this::attached);
    }

    private DeclareByRule node() {
        return new DeclareByRule(declarations, alerts, services, playbook, db, transaction);
    }

    private long waiting() {
        // Within a transaction, PostgreSQL goes on showing the sessions there were at the first look; the nodes may
        // well
        // have begun theirs since.
        db.sql("select pg_stat_clear_snapshot()").query((_, _) -> true).list();
        return db.sql("""
            select count(distinct pid) from pg_locks
            where not granted and pid in (select pid from pg_stat_activity where datname = current_database())
            """).query(Long.class).single();
    }

    private boolean attached(Alert alert) {
        return db.sql("select exists (select from incident_alert where alert_id = :alert)")
                .param("alert", alert.id())
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("it did not come about within half a minute");
    }

    private List<Incident> declaredBy(AlertSource source) {
        return incidents.live(cast.owner().actor()).stream()
                .filter(incident -> incident.declaredBy().equals(source.name()))
                .toList();
    }

    private AlertSource source(String name) {
        return sources.create(cast.owner().actor(), new AlertSources.Create(name, "pagerduty", null));
    }

    private Alert raise(AlertSource source, String key, String title, String component) {
        return alerts.raise(
                cast.owner().actor(), source, new Alerts.Raise(key, AlertSeverity.CRITICAL, title, component, "{}"));
    }
}
