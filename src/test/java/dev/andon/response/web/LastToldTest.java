package dev.andon.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LastToldTest {
    private static final Map<String, String> ONE = Map.of("head", "SEV1", "tasks", "none");
    private static final Map<String, String> TWO = Map.of("head", "SEV1", "tasks", "count orders");

    private final LastTold told = new LastTold();

    @Test
    void whoeverHeardTheLastTimeHearsOnlyWhatChanged() {
        assertThat(told.news(7, 3, 4, ONE)).isEqualTo(ONE);

        assertThat(told.news(7, 4, 5, TWO)).isEqualTo(Map.of("tasks", "count orders"));
        assertThat(told.news(7, 5, 6, TWO)).isEmpty();
    }

    @Test
    void whoeverMissedItHearsEverything() {
        told.news(7, 3, 4, ONE);
        told.news(7, 4, 6, TWO);

        assertThat(told.news(7, 4, 7, TWO)).as("saw 4, and not what came at 6").isEqualTo(TWO);
        assertThat(told.news(8, 7, 8, ONE)).as("another room").isEqualTo(ONE);
    }

    @Test
    void anAnswerThatComesLateDoesNotTurnBackWhatIsRemembered() {
        told.news(7, 4, 6, TWO);
        told.news(7, 3, 5, ONE);

        assertThat(told.news(7, 6, 7, TWO)).isEmpty();
    }
}
