package dev.andon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.StoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is answered from memory is never older than the last commit. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class SettledTest {
    private static final List<String> TABLES = List.of(
            "alert_source",
            "care_setting",
            "care_without",
            "catalog_state",
            "contacts_tree",
            "house",
            "interventions_policy",
            "person",
            "response_pace",
            "team");

    @Autowired
    Composing composing;

    @Autowired
    Settled settled;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private int reads;

    private int pace() {
        return settled.of("a test's pace", () -> {
            reads++;
            return db.sql("select answer_minutes from response_pace")
                    .query(Integer.class)
                    .single();
        });
    }

    private int composed() {
        return composing.of(this::pace);
    }

    private void set(int minutes) {
        db.sql("update response_pace set answer_minutes = :minutes")
                .param("minutes", minutes)
                .update();
    }

    @Test
    void itIsReadAgainAfterEveryChangeAndOnlyThen() {
        int before = composed();
        reads = 0;
        assertThat(composed()).isEqualTo(before);
        assertThat(reads).isZero();

        transaction.executeWithoutResult(_ -> {
            set(before + 1);
            assertThat(pace()).as("whoever changes it reads it changed").isEqualTo(before + 1);
            set(before + 2);
        });
        assertThat(composed()).isEqualTo(before + 2);

        transaction.executeWithoutResult(status -> {
            set(before + 3);
            status.setRollbackOnly();
        });
        assertThat(composed()).isEqualTo(before + 2);
        set(before);
        assertThat(composed()).isEqualTo(before);
    }

    @Test
    void whatIsComposedSeesOneMomentAlsoOfWhatIsRemembered() {
        int before = composed();
        int[] seen = composing.of(() -> {
            int first = pace();
            Thread other = Thread.ofVirtual().start(() -> set(before + 5));
            join(other);
            return new int[] {first, pace(), inDatabase()};
        });
        assertThat(seen).containsOnly(before);
        assertThat(composed()).isEqualTo(before + 5);
        set(before);
    }

    private int inDatabase() {
        return db.sql("select answer_minutes from response_pace")
                .query(Integer.class)
                .single();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyTableThatIsRememberedSaysWhenItChanges() {
        assertThat(db.sql("""
            select tgrelid::regclass::text from pg_trigger
            where tgname = 'settled'
            order by 1
            """).query(String.class).list()).isEqualTo(TABLES);
    }
}
