package dev.andon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs in the same program as {@link HarnessTest}, in whichever order; neither finds what the other left. */
@StoryTest
class HarnessAgainTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void eachClassHasADatabaseAndACastOfItsOwn() {
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        assertThat(database).isEqualTo(StoryDatabase.current().name());
        assertThat(cast.owner().api().get("/api/v1/incidents").status()).isEqualTo(200);
    }
}
