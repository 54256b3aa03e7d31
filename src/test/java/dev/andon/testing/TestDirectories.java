package dev.andon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Data directories for tests. The server's programs are kept between runs, the data is not. */
public final class TestDirectories {
    private TestDirectories() {}

    /** An empty one, but for PostgreSQL's programs. */
    public static Path fresh(String name) {
        Path directory = Path.of("target", "data", name).toAbsolutePath();
        Path programs = Path.of("target", "postgres-bin").toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(directory);
            Files.createDirectories(directory);
            Files.createDirectories(programs);
            Files.createSymbolicLink(directory.resolve("postgres-bin"), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
