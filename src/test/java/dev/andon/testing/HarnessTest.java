package dev.andon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
class HarnessTest {
    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timers timers;

    @Test
    void theProgramIsAliveAndReady() {
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void theProgramEntersAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("andon_app");
    }

    @Test
    void timersRunWhenAsked() {
        timers.runDue();
    }
}
