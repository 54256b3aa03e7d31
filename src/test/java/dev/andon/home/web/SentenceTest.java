package dev.andon.home.web;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whenNothingIsWrongItSaysSo() {
        assertThat(said(0, 0)).isEqualTo("Nothing is burning.");
    }

    @Test
    void alertsThatWaitAreNamedWhenNothingElseIsLive() {
        assertThat(said(0, 1)).isEqualTo("No incident is live. One alert waits for somebody.");
        assertThat(said(0, 40)).isEqualTo("No incident is live. 40 alerts wait for somebody.");
    }

    @Test
    void theNextUpdateIsTheLastWord() {
        assertThat(said(2, 0, 4)).isEqualTo("Two incidents are live. One update is due in 4 min");
        assertThat(said(3, 0, 4, 18, 200))
                .isEqualTo("Three incidents are live. The first of three updates is due in 4 min");
    }

    @Test
    void whatIsLateComesFirst() {
        assertThat(said(1, 0, -6)).isEqualTo("One incident is live. One update is 6 min late");
        assertThat(said(2, 0, -150, -6, 3))
                .isEqualTo("Two incidents are live. Two updates are overdue, the first one 2 h late");
    }

    @Test
    void liveIncidentsWithoutAPromiseAreSaidToBeSo() {
        assertThat(said(1, 5)).isEqualTo("One incident is live. No update is promised.");
    }

    private static String said(int live, int alerts, long... minutes) {
        List<Instant> dues =
                Arrays.stream(minutes).mapToObj(m -> NOW.plus(m, MINUTES)).toList();
        Sentence sentence = Sentence.of(live, dues, alerts, NOW);
        return (sentence.text() + " " + sentence.words()).strip();
    }
}
