package dev.andon.contacts.internal;

import dev.andon.contacts.OfflineCopy;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The folder of the data directory in which copies lie. Nobody but the user Andon runs as may look into it. */
@Component
public class CopyFolder {
    private final Path folder;

    CopyFolder(AndonSettings settings) {
        folder = settings.dataDir().resolve("offline");
    }

    public Path path() {
        return folder;
    }

    /** All of it or none: whoever copies the file meanwhile gets the old one or the new one. */
    public void write(long number, String html, Instant madeAt) {
        try {
            PrivateFiles.directory(folder);
            Path file = file(number);
            PrivateFiles.write(file, html);
            Files.setLastModifiedTime(file, FileTime.from(madeAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a copy made between these moments; one from the future, of a clock set back, counts for nothing. */
    public boolean isFresh(long number, Instant after, Instant now) {
        try {
            Path file = file(number);
            Instant made = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.MAX;
            return made.isAfter(after) && !made.isAfter(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes every copy but those of these incidents. What Andon did not put there stays. */
    public void keepOnly(Set<Long> numbers) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> names = numbers.stream().map(OfflineCopy::fileName).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "INC-*.html*")) {
            for (Path file : files) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long number) {
        return folder.resolve(OfflineCopy.fileName(number));
    }
}
