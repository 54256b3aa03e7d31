package dev.andon.stories;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.fakes.FakeJira;
import dev.andon.fakes.Issue;
import dev.andon.people.Access;
import dev.andon.platform.database.Times;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A house with two teams, their managers, a mail server and a Jira, and a clock that is moved over half a year. */
@StoryTest
@SuppressWarnings("NullAway.Init")
abstract class LessonStage {
    static final String V1 = "/api/v1";
    private static final String ONCE_DUE =
            "scheduled_tasks where execution_time <= :now and task_instance <> 'recurring'";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Http http;

    @Autowired
    JdbcClient db;

    MailServer mail;
    FakeJira jira;
    Cast.Member rui;
    Cast.Member otto;
    Cast.Member ana;
    Cast.Member mona;
    Cast.Member wim;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
        mail = MailServer.up();
        jira = new FakeJira(0);
        jira.hooks().clock(clock);
        rui = cast.responder();
        otto = cast.outsider();
        ana = cast.join("Ana Alves", Access.RESPONDER);
        mona = cast.join("Mona Moreau", Access.RESPONDER);
        wim = cast.join("Wim Wolf", Access.RESPONDER);
    }

    @AfterEach
    void evening() {
        jira.close();
        mail.close();
    }

    // The house.

    /** Two teams with managers, a service of each, and deadlines after a SEV1 and a SEV2. */
    void house() {
        Http owner = cast.owner().api();
        team("payments", "Payments", mona, "checkout", "Checkout");
        team("warehouse", "Warehouse", wim, "stock", "Stock");
        Map<String, ?> lenient = Map.of("completeness", 0, "findings", 500, "calibration", 0);
        assertThat(owner.json("PATCH", V1 + "/reviews/rules", lenient).status()).isEqualTo(200);
        for (String policy : List.of("after-sev1", "after-sev2")) {
            done(owner, "/follow-up-policies/" + policy + "/activations", Map.of());
        }
    }

    private void team(String key, String name, Cast.Member manager, String service, String called) {
        Http owner = cast.owner().api();
        done(
                owner,
                "/teams",
                Map.of("key", key, "name", name, "manager", manager.person().email()));
        done(owner, "/services", Map.of("key", service, "name", called, "owner", key));
    }

    /** Both teams plan their work in it, and each of their follow-ups gets a ticket there by itself. */
    void jiraIsConnected() {
        Http owner = cast.owner().api();
        List.of(rui, otto, ana)
                .forEach(one -> jira.joins(
                        account(one), one.person().name(), one.person().email()));
        Map<String, Object> shop = new java.util.LinkedHashMap<>(Map.of(
                "key", "shop", "name", "Shop", "kind", "jira", "address", jira.url(), "project", jira.project()));
        shop.put("account", FakeJira.WHO);
        shop.put("token", jira.token());
        shop.put("statuses", Map.of("dropped", "Won't Do"));
        shop.put("teams", List.of("payments", "warehouse"));
        shop.put("by_itself", true);
        done(owner, "/trackers", shop);
        JsonNode made = done(owner, "/trackers/shop/webhook-secrets", Map.of());
        jira.hooks()
                .go(http.base() + "/trackers/shop/webhook", made.get("secret").asString());
    }

    static String account(Cast.Member member) {
        return "account-of-" + member.person().handle();
    }

    // Speaking with Andon.

    static JsonNode done(Http who, String path, Map<String, ?> body) {
        Answer answer = who.postJson(V1 + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    JsonNode read(String path) {
        Answer answer = cast.viewer().api().get(V1 + path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    static void typed(Http browser, String path, Map<String, String> form) {
        Answer answer = browser.postForm(path, form);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(303);
    }

    static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false).toList();
    }

    // Time.

    /** It is that moment, and everything that is due by then is done. */
    void at(String moment) {
        clock.set(Instant.parse(moment));
        settle();
    }

    /** Everything that follows by now: seconds pass until nobody waits to be told anything, at Jira neither. */
    void settle() {
        int round = 0;
        do {
            assertThat(++round).as("it comes to rest").isLessThan(20);
            heard();
            timers.runDue();
            heard();
            clock.forward(Duration.ofSeconds(3)); // what was in the way of another is tried again after two
        } while (count("trackers_link where due_at is not null") + count(ONCE_DUE) > 0);
    }

    private void heard() {
        await().atMost(20, SECONDS)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> count("event_publication where completion_date is null") == 0);
    }

    private long count(String rows) {
        return db.sql("select count(*) from " + rows)
                .param("now", Times.sql(clock.instant()))
                .query(Long.class)
                .single();
    }

    // Incidents and their reports.

    long declared(String title, String severity, String service) {
        return done(rui.api(), "/incidents", Map.of("title", title, "severity", severity, "services", List.of(service)))
                .get("number")
                .asLong();
    }

    /** Commanded by one who then writes the report, and over after so many minutes. */
    void over(long number, Cast.Member commander, int minutes) {
        String incident = "/incidents/" + number;
        done(commander.api(), incident + "/role-handovers", Map.of("role", "commander", "person_id", commander.id()));
        clock.forward(Duration.ofMinutes(minutes));
        done(commander.api(), incident + "/status-changes", Map.of("status", "resolved", "reason", "It is back."));
        read(incident + "/report"); // begins it, where the rule has not yet
        settle();
    }

    // Follow-ups and tickets.

    JsonNode followUp(long number) {
        return read("/follow-ups/" + number);
    }

    String state(long number) {
        return followUp(number).get("state").asString();
    }

    String due(long number) {
        return followUp(number).get("due").asString("");
    }

    /** The ticket's id at Jira. */
    String ticket(long number) {
        String label = read("/follow-ups/" + number + "/ticket").get("label").asString("");
        assertThat(label).startsWith("SHOP-");
        return Long.toString(10_000 + Long.parseLong(label.substring(5)));
    }

    /** Jira tells what happened there, and Andon follows. */
    void jiraTells() {
        assertThat(jira.hooks().deliver()).isNotEmpty().containsOnly(200);
        settle();
    }

    /** Both mean the same: title, owner, day, and whether it is to be done. */
    void inStep(long number) {
        JsonNode ours = followUp(number);
        Issue theirs = jira.issue(ticket(number));
        assertThat(theirs.title).isEqualTo(ours.get("title").asString());
        assertThat(theirs.due).as(theirs.title).isEqualTo(ours.get("due").asString());
        Cast.Member owner = List.of(rui, otto, ana).stream()
                .filter(one -> one.id() == ours.at("/owner/id").asLong())
                .findFirst()
                .orElseThrow();
        assertThat(theirs.owners).as(theirs.title).containsExactly(account(owner));
        String status = switch (ours.get("state").asString()) {
            case "open" -> "To Do";
            case "declined" -> "Won't Do";
            default -> "Done";
        };
        assertThat(theirs.status).as(theirs.title).isEqualTo(status);
    }

    // Letters.

    List<String> subjects(Cast.Member to) {
        return mail.to(to.person().email()).stream().map(LessonStage::subject).toList();
    }

    /** About the days of follow-ups, and nothing else. */
    List<String> reminders(Cast.Member to) {
        return subjects(to).stream()
                .filter(subject -> subject.contains("F-") || subject.contains("follow-ups:"))
                .toList();
    }

    /** What the first letter of this subject says. */
    String letter(Cast.Member to, String subject) {
        return mail.to(to.person().email()).stream()
                .filter(message -> subject(message).equals(subject))
                .map(LessonStage::words)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " is not among " + subjects(to)));
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(MimeMessage message) {
        try {
            Object content = message.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
