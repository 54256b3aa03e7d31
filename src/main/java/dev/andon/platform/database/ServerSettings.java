package dev.andon.platform.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the embedded server is set up: nothing lost that was committed, nobody let in from outside, little memory. */
final class ServerSettings {
    static final String FILE = "andon.conf";

    // One iteration of SCRAM: more would slow down guessing, and nobody guesses our 256 random bits; 4,096 of them for
    // each connection took a tenth of every start.
    // Statistics a minute old would have a storm of incidents planned as if there were fifty.
    private static final Map<String, String> DEFAULTS = settings("""
        listen_addresses=127.0.0.1
        unix_socket_directories=
        password_encryption=scram-sha-256
        scram_iterations=1
        fsync=on
        synchronous_commit=on
        full_page_writes=on
        wal_compression=on
        max_wal_size=1GB
        shared_buffers=128MB
        max_connections=100
        max_logical_replication_workers=0
        jit=off
        autovacuum_naptime=15s
        timezone=UTC
        log_timezone=UTC
        logging_collector=on
        log_directory=log
        log_filename=postgres-%a.log
        log_file_mode=0600
        log_rotation_age=1d
        log_truncate_on_rotation=on
        """);

    private ServerSettings() {}

    static String file(int port, Map<String, String> overrides) {
        Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
        settings.putAll(overrides);
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining(
                        "",
                        "# Written by Andon at every start. Your own settings go to the end of postgresql.conf.\n",
                        ""));
    }

    private static Map<String, String> settings(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }
}
