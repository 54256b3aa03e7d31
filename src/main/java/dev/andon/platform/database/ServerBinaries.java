package dev.andon.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the jar, unpacked once per version. */
final class ServerBinaries {
    /** Names the directory of the unpacked programs; a test holds it against what the server says of itself. */
    static final String VERSION = "18.4";

    static final String MAJOR = "18";

    private static final Logger log = LoggerFactory.getLogger(ServerBinaries.class);

    private ServerBinaries() {}

    /** The directory that has {@code bin/postgres}. */
    static Path unpackedIn(Path parent) throws IOException {
        Path home = parent.resolve(VERSION);
        if (!Files.isDirectory(home)) {
            unpack(parent, home);
        }
        return home;
    }

    private static void unpack(Path parent, Path home) throws IOException {
        log.info("Unpacking PostgreSQL {} …", VERSION);
        PrivateFiles.directory(parent);
        Path draft = parent.resolve(VERSION + ".draft");
        FileSystemUtils.deleteRecursively(draft);
        String archive = "/postgres-" + platform() + ".txz";
        try (InputStream resource = ServerBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw unsupported(platform());
            }
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource))), draft);
        }
        Files.move(draft, home, ATOMIC_MOVE);
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("The archive wants to write outside of its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
            }
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os;
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> system + "-x86_64";
            case "aarch64" -> system + "-arm_64";
            case String other -> system + "-" + other;
        };
    }

    private static DatabaseRefused unsupported(String platform) {
        return new DatabaseRefused(
                "Andon carries no PostgreSQL for this machine (" + platform + ").",
                "Run a PostgreSQL 18 yourself and name it in ANDON_DATABASE_URL, _USERNAME and _PASSWORD.");
    }
}
