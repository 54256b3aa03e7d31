package dev.andon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.AndonSettings;
import dev.andon.platform.AndonSettings.ExternalDatabase;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    @Test
    void aBlankUrlMeansAndonRunsItsOwn() {
        assertThat(settings("").database()).isNull();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> ExternalServer.checked(settings("jdbc:postgresql://127.0.0.1:1/x?password=hidden")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/x does not let Andon in")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void anUrlOfAnotherKindIsRefusedWithTheRightForm() {
        assertThatThrownBy(() -> ExternalServer.checked(settings("postgres://andon@db/andon")))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.remedy()).contains("jdbc:postgresql://host:port/database"));
    }

    private static AndonSettings settings(String url) {
        URI publicUrl = URI.create("http://localhost:8080");
        return new AndonSettings(
                Path.of("target"), publicUrl, new ExternalDatabase(url, "", ""), null, null, null, false);
    }
}
