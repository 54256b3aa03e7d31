package dev.andon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that is begun before the program that needs it. */
class HeadStartTest {
    @TempDir
    Path dir;

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    static class Whole {}

    @Configuration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        Object broken() {
            throw new IllegalStateException("a part that does not come up");
        }
    }

    @Test
    void isTheOneThatTheProgramWorksWithAndStopsWithIt() {
        try (ConfigurableApplicationContext program = run(Whole.class)) {
            String who = JdbcClient.create(program.getBean(DataSource.class))
                    .sql("select current_user")
                    .query(String.class)
                    .single();
            assertThat(who).isEqualTo(Secrets.APP);
            assertThat(dir.resolve("postgres/postmaster.pid")).exists();
        }
        assertThatTheDirectoryIsFree();
    }

    @Test
    void isStoppedWhenTheProgramDoesNotComeUp() {
        assertThatThrownBy(() -> run(Broken.class)).rootCause().hasMessage("a part that does not come up");
        assertThatTheDirectoryIsFree();
    }

    private void assertThatTheDirectoryIsFree() {
        try (EmbeddedServer again = EmbeddedServer.start(dir)) {
            assertThat(again.app().url()).startsWith("jdbc:postgresql:");
        }
    }

    private ConfigurableApplicationContext run(Class<?> program) {
        SpringApplication application = new SpringApplication(program);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.addListeners(new HeadStart());
        return application.run("--andon.data-dir=" + dir, "--andon.database.url=");
    }
}
