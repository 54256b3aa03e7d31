package dev.andon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.testing.TestDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {
    Path dataDir = Path.of("");

    @BeforeEach
    void freshDirectory(TestInfo test) {
        dataDir = TestDirectories.fresh(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            for (Login login : new Login[] {server.superuser(), server.owner(), server.app()}) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> new Login(login.url(), login.username(), "wrong").connect())
                        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
                login.connect().close();
            }
            assertThat(answer(
                            server.superuser(),
                            "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatIsCommittedIsOnDiskAndNothingIsOpenToOthers() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "data_checksums")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
            assertThat(setting(server, "server_version")).isEqualTo(ServerBinaries.VERSION);
            assertThat(mode("database.secret")).isEqualTo("rw-------");
            assertThat(mode("andon.lock")).isEqualTo("rw-------");
            assertThat(mode("postgres")).isEqualTo("rwx------");
            assertThat(mode("postgres/andon.conf")).isEqualTo("rw-------");
            assertThat(dataDir.resolve("initdb.secret")).doesNotExist();
        }
    }

    @Test
    void aDirectoryThatDoesNotExistYetIsMadePrivate() throws IOException {
        Path made = dataDir.resolve("made/by/andon");
        PrivateFiles.directory(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void theProgramsOwnRoleCannotMakeTables() {
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            assertThatThrownBy(() -> execute(server.app(), "create table mine (id int)"))
                    .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsUserIsNamed() throws Exception {
        OtherProgram first = OtherProgram.on(dataDir);
        OtherProgram second = OtherProgram.on(dataDir);
        first.kill();
        assertThat(second.said().getLast())
                .isEqualTo("Refused: Another Andon (process %d) already uses the data directory %s."
                        .formatted(first.pid(), dataDir));
        EmbeddedServer.start(dataDir).close();
    }

    @Test
    void aDirectoryOfAnotherMajorVersionIsRefusedUntouched() throws IOException {
        Files.createDirectories(dataDir.resolve("postgres"));
        Files.writeString(dataDir.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(dataDir))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("written by PostgreSQL 17; this Andon carries PostgreSQL 18");
        assertThat(dataDir.resolve("postgres")).isDirectoryContaining("glob:**/PG_VERSION");
        assertThat(dataDir.resolve("database.secret")).doesNotExist();
    }

    @Test
    void aDatabaseWhosePasswordsAreGoneIsRefused() throws IOException {
        EmbeddedServer.start(dataDir).close();
        Files.delete(dataDir.resolve("database.secret"));
        assertThatThrownBy(() -> EmbeddedServer.start(dataDir))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("database.secret, are gone");
    }

    @Test
    void aCommittedRowOutlivesAndonBeingKilled() throws Exception {
        OtherProgram andon = OtherProgram.on(dataDir);
        execute(andon.login(), "create table kept (word text)");
        execute(andon.login(), "insert into kept values ('committed')");
        andon.kill();
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            assertThat(answer(server.superuser(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void aCommittedRowOutlivesTheServerBeingKilled() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            execute(server.superuser(), "create table kept (word text)");
            execute(server.superuser(), "insert into kept values ('committed')");
            ProcessHandle postmaster = postmaster();
            postmaster.destroyForcibly();
            postmaster.onExit().get();
        }
        try (EmbeddedServer server = EmbeddedServer.start(dataDir)) {
            assertThat(answer(server.superuser(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void aStaleProcessNumberThatNowBelongsToAnotherProgramIsNoHindrance() throws Exception {
        EmbeddedServer.start(dataDir).close();
        Process somebodyElse = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(dataDir.resolve("postgres/postmaster.pid"), somebodyElse.pid() + "\n");
            EmbeddedServer.start(dataDir).close();
            assertThat(somebodyElse.isAlive()).isTrue();
        } finally {
            somebodyElse.destroyForcibly();
        }
    }

    @Test
    void stoppingLeavesNoProcessBehind() throws IOException {
        EmbeddedServer server = EmbeddedServer.start(dataDir);
        ProcessHandle postmaster = postmaster();
        server.close();
        assertThat(postmaster.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(dataDir.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(dataDir.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve(file)));
    }

    private static String setting(EmbeddedServer server, String name) {
        return answer(server.superuser(), "show " + name);
    }

    private static String answer(Login login, String sql) {
        return client(login).sql(sql).query(String.class).single();
    }

    private static void execute(Login login, String sql) {
        client(login).sql(sql).update();
    }

    private static JdbcClient client(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.username(), login.password()));
    }
}
