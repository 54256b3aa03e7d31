package dev.andon.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl}; when one fails, the exception says what it said. */
record ServerPrograms(Path home) {
    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailed(program + ": " + said.strip());
            }
        } catch (IOException e) {
            throw new ServerFailed(program + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed(program + " was interrupted");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it takes itself for nobody. */
    private static List<String> prefix() {
        return new UnixSystem().getUid() == 0 ? List.of("unshare", "--user") : List.of();
    }

    /** A program of the server ended with an error; the message is what it said. */
    static final class ServerFailed extends RuntimeException {
        private final String said;

        ServerFailed(String said) {
            super(said);
            this.said = said;
        }

        String remedy() {
            return said.contains("unshare")
                    ? "PostgreSQL does not run as root, and this machine offers no way around it. Start Andon as an"
                            + " ordinary user."
                    : "If nothing helpful stands above, the server's own log is in postgres/log of that directory.";
        }
    }
}
