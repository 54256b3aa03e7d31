package dev.andon.deadlines;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.Priority;
import dev.andon.people.Actor;
import dev.andon.people.Teams;
import dev.andon.platform.database.Times;
import dev.andon.response.Act;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Incidents that are over, what is to be done after them, and a clock that is moved. */
@StoryTest
abstract class DeadlineStage {
    static final String POLICIES = "/api/v1/follow-up-policies";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    FollowUps followUps;

    @Autowired
    Teams teams;

    @Autowired
    Trials trials;

    @Autowired
    PolicyKeeping keeping;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
        // It waits for where the clock of the story before stood.
        db.sql("update scheduled_tasks set execution_time = :now where task_name = 'deadlines.watch'")
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    Http api() {
        return cast.responder().api();
    }

    Http owner() {
        return cast.owner().api();
    }

    Act rui() {
        return Act.by(cast.responder().actor(), "api");
    }

    long incident(String title, String severity, String visibility) {
        Answer declared = api().postJson(
                        "/api/v1/incidents", Map.of("title", title, "severity", severity, "visibility", visibility));
        assertThat(declared.status()).as(declared.body()).isEqualTo(201);
        return declared.json().get("number").asLong();
    }

    void team(String key, String name, Cast.@Nullable Member manager) {
        Answer made = owner().postJson(
                        "/api/v1/teams",
                        Map.of(
                                "key",
                                key,
                                "name",
                                name,
                                "manager",
                                manager == null ? "" : manager.person().email()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    FollowUp followUp(long incident, String title, @Nullable Long owner, String team, Priority priority) {
        FollowUp made = followingUp.create(
                rui(),
                incident,
                FollowUpDraft.titled(title).withOwner(owner).withTeam(team).withPriority(priority));
        settled();
        return followUps.find(Actor.system(), made.number());
    }

    /** Whoever listens has heard of everything. */
    void settled() {
        await().atMost(20, SECONDS)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> db.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single()
                        .equals(0L));
    }

    void at(String moment) {
        clock.set(Instant.parse(moment));
        timers.runDue();
        timers.runDue();
        settled();
    }

    @Nullable
    LocalDate due(FollowUp followUp) {
        return followUps.find(Actor.system(), followUp.number()).due();
    }

    JsonNode deadline(FollowUp followUp) {
        return api().get("/api/v1/follow-ups/%d/deadline".formatted(followUp.number()))
                .json();
    }

    Map<String, Object> fifteenDays(String key, List<String> severities) {
        return Map.of("key", key, "name", "Within fifteen days", "severities", severities, "days", 15, "position", 1);
    }

    void on(String key) {
        Answer on = owner().send("POST", POLICIES + "/" + key + "/activations", "", "");
        assertThat(on.status()).as(on.body()).isEqualTo(201);
    }

    static List<String> subjects(MailServer mail, Cast.Member to) {
        return mail.to(to.person().email()).stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /** What a letter says, as plain text. */
    static String text(MimeMessage letter) throws MessagingException, IOException {
        Object content = letter.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }
}
