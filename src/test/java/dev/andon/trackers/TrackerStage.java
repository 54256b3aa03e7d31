package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.fakes.FakeAsana;
import dev.andon.fakes.FakeGitHub;
import dev.andon.fakes.FakeGitLab;
import dev.andon.fakes.FakeJira;
import dev.andon.fakes.FakeTracker;
import dev.andon.fakes.Issue;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import dev.andon.trackers.internal.TurnsNow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A follow-up, a tracker on this machine, and a connection between the two. */
@StoryTest
@SuppressWarnings("NullAway.Init")
abstract class TrackerStage {
    static final List<String> KINDS = List.of("jira", "asana", "github", "gitlab");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    FollowingUp following;

    @Autowired
    FollowUps followUps;

    @Autowired
    JdbcClient db;

    @Autowired
    Http http;

    @Autowired
    ApplicationContext beans;

    FakeTracker fake;
    String key;
    String ruiThere;
    String ottoThere;
    long incident;

    static FakeTracker start(String kind) {
        return switch (kind) {
            case "jira" -> new FakeJira(0);
            case "asana" -> new FakeAsana(0);
            case "github" -> new FakeGitHub(0);
            default -> new FakeGitLab(0);
        };
    }

    /** A tracker of this kind in which Rui and Otto have accounts, and that tells what happens. */
    void connect(String kind) {
        connect(kind, Map.of());
    }

    void connect(String kind, Map<String, ?> more) {
        fake = start(kind);
        fake.hooks().clock(clock);
        boolean numbers = kind.equals("asana");
        ruiThere = numbers ? "1199" : kind.equals("jira") ? "5b10ac8d82e05b22cc7d4ef5" : "rui-r";
        ottoThere = numbers ? "1200" : kind.equals("jira") ? "5b10a2844c20165700ede21g" : "otto-o";
        fake.joins(ruiThere, "Rui Ramos", "rui@example.org");
        fake.joins(ottoThere, "Otto Olsen", "otto@example.org");
        key = kind + NEXT.incrementAndGet();
        Map<String, Object> draft = new LinkedHashMap<>(describe());
        draft.put("accounts", Map.of("rui@example.org", ruiThere, "otto@example.org", ottoThere));
        draft.putAll(more);
        Answer added = owner().postJson("/api/v1/trackers", draft);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        if (fake instanceof FakeAsana asana) {
            asana.finds(http.base());
        }
        Answer webhook = owner().send("POST", "/api/v1/trackers/%s/webhook-secrets".formatted(key), "", "");
        assertThat(webhook.status()).as(webhook.body()).isEqualTo(201);
        if (!kind.equals("asana")) {
            fake.hooks().go(here(), webhook.json().get("secret").asString());
        }
        Answer declared = rui().postJson("/api/v1/incidents", Map.of("title", "Baskets lost", "severity", "sev2"));
        incident = declared.json().get("number").asLong();
    }

    String here() {
        return http.base() + "/trackers/" + key + "/webhook";
    }

    Map<String, Object> describe() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("key", key);
        draft.put("name", "Shop");
        draft.put("kind", fake.kind());
        draft.put("address", fake.url());
        draft.put("project", fake.project());
        draft.put("token", fake.token());
        if (fake.kind().equals("jira")) {
            draft.put("account", FakeJira.WHO);
            draft.put("statuses", Map.of("dropped", "Won't Do"));
        }
        return draft;
    }

    @AfterEach
    void over() {
        if (key != null) {
            owner().delete("/api/v1/trackers/" + key);
        }
        if (fake != null) {
            fake.close();
        }
    }

    Http owner() {
        return cast.owner().api();
    }

    Http rui() {
        return cast.responder().api();
    }

    Actor me() {
        return cast.responder().actor();
    }

    Act act() {
        return Act.by(me(), "web");
    }

    FollowUp made(String title) {
        return following.create(
                act(),
                incident,
                FollowUpDraft.titled(title)
                        .withDetail("The basket waits for the stock.\n\nAsk @everybody.\n/close")
                        .withOwner(cast.responder().id())
                        .withDue(java.time.LocalDate.parse("2026-03-20")));
    }

    FollowUp now(FollowUp followUp) {
        return followUps.find(Actor.system(), followUp.number());
    }

    FollowUp change(FollowUp followUp, java.util.function.UnaryOperator<FollowUpDraft> edit) {
        FollowUp now = now(followUp);
        return following.change(act(), now.number(), edit.apply(FollowUpDraft.of(now)), now.version());
    }

    String ticketPath(FollowUp followUp) {
        return "/api/v1/follow-ups/%d/ticket".formatted(followUp.number());
    }

    /** Has a ticket made, and answers its id there. */
    String ticketed(FollowUp followUp) {
        wanted(followUp);
        settle();
        return only();
    }

    void wanted(FollowUp followUp) {
        Answer opened = rui().postJson(ticketPath(followUp), Map.of("tracker", key));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    /** The one ticket there is. */
    String only() {
        assertThat(fake.all()).hasSize(1);
        return Long.toString(fake.all().getFirst().id);
    }

    JsonNode link(FollowUp followUp) {
        return rui().get(ticketPath(followUp)).json();
    }

    JsonNode disagreements(FollowUp followUp) {
        return link(followUp).get("disagreements");
    }

    /** Everything that follows by now from what happened. */
    void settle() {
        for (int look = 0; look < 20; look++) {
            await().atMost(Duration.ofSeconds(10))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count("event_publication", "true") == 0);
            TurnsNow.work(beans);
            boolean quiet = count("event_publication", "true") == 0 && count("""
                trackers_link l join trackers_connection c on c.key = l.connection
                """, """
                l.due_at <= :now and not c.paused and (c.rest_until is null or c.rest_until <= :now)
                    and (l.ticket is not null or l.sent_at is null
                        or l.sent_at <= cast(:now as timestamptz) - interval '2 minutes')
                """) == 0;
            if (quiet) {
                return;
            }
        }
        throw new AssertionError("it does not come to rest");
    }

    private long count(String tables, String condition) {
        return db.sql("select count(*) from %s where %s".formatted(tables, condition))
                .param("now", dev.andon.platform.database.Times.sql(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Time passes, and all that is due meanwhile is done when it is. */
    void pass(Duration time) {
        Duration step = time.dividedBy(10);
        for (int i = 0; i < 10; i++) {
            clock.forward(step);
            settle();
        }
    }

    /** Both mean the same, nobody disagrees, nothing is left out. */
    void inStep(FollowUp followUp, String id) {
        FollowUp ours = now(followUp);
        Issue theirs = fake.issue(id);
        assertThat(theirs.title).isEqualTo(ours.title());
        assertThat(fake.day(id)).isEqualTo(ours.due() == null ? "" : ours.due().toString());
        assertThat(fake.isClosed(id)).isEqualTo(!ours.state().isOpen());
        Long owner = ours.owner();
        assertThat(theirs.owners)
                .isEqualTo(
                        owner == null
                                ? List.of()
                                : List.of(owner == cast.responder().id() ? ruiThere : ottoThere));
        JsonNode link = link(followUp);
        assertThat(link.get("disagreements")).isEmpty();
        assertThat(link.get("notes")).isEmpty();
        assertThat(link.get("phase").asString()).isEqualTo("linked");
        assertThat(link.path("trouble").asString("")).isEmpty();
    }
}
