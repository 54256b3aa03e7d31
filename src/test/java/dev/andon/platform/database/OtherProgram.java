package dev.andon.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another JVM that runs the embedded server, so that it can be killed. */
final class OtherProgram {
    private final Process process;
    private final List<String> said;

    private OtherProgram(Process process, List<String> said) {
        this.process = process;
        this.said = said;
    }

    /** Comes back when the other program's server runs, or when it gave up. */
    static OtherProgram on(Path dataDir) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        dataDir.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (@Nullable String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("jdbc:")) {
                break;
            }
        }
        return new OtherProgram(process, said);
    }

    long pid() {
        return process.pid();
    }

    List<String> said() {
        return said;
    }

    Login login() {
        String[] parts = said.getLast().split(" ");
        return new Login(parts[0], parts[1], parts[2]);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] args) throws IOException {
        try {
            Login login = EmbeddedServer.start(Path.of(args[0])).superuser();
            System.out.println(login.url() + " " + login.username() + " " + login.password());
            System.in.read();
        } catch (DatabaseRefused refused) {
            System.out.println("Refused: " + refused.getMessage());
        }
    }
}
