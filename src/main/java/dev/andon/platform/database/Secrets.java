package dev.andon.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded server's three roles, kept in one file that only its owner can read. */
record Secrets(String superuser, String owner, String app) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "andon_owner";
    static final String APP = "andon_app";

    static Secrets readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String role) {
        return switch (role) {
            case SUPERUSER -> superuser;
            case OWNER -> owner;
            case APP -> app;
            default -> throw new IllegalArgumentException("No password is kept for " + role);
        };
    }

    private static Secrets read(Path file) throws IOException {
        Properties stored = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            stored.load(in);
        }
        return new Secrets(stored(stored, SUPERUSER, file), stored(stored, OWNER, file), stored(stored, APP, file));
    }

    private static String stored(Properties stored, String role, Path file) {
        String password = stored.getProperty(role);
        if (password == null) {
            throw new DatabaseRefused(
                    file + " has no password for the role " + role + ".",
                    "Put the file back as it was; without it the database in the same directory cannot be opened.");
        }
        return password;
    }

    private static void create(Path file) throws IOException {
        String content = """
            # Passwords of Andon's own PostgreSQL. Made once; the database beside this file opens with no others.
            %s=%s
            %s=%s
            %s=%s
            """.formatted(SUPERUSER, generated(), OWNER, generated(), APP, generated());
        PrivateFiles.write(file, content);
    }

    private static String generated() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
