package dev.andon.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl}; when one fails, the exception says what it said. */
record ServerPrograms(Path home) {
    String run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it sees itself as nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailed(program, said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new ServerFailed(program, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed(program, "interrupted");
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** A program of the server ended with an error; the message is what it said. */
    static final class ServerFailed extends RuntimeException {
        ServerFailed(String program, String said) {
            super(program + ": " + said);
        }
    }
}
