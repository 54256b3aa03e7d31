package dev.andon.trackers;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.outgoing.Credential;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.problem.Validation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a connection may be. */
@Component
class ConnectionChecks {
    private static final int LINE = 100;
    private static final int MOST_ACCOUNTS = 5_000;
    private static final Set<String> CLOUDS = Set.of("gitlab.com", "app.asana.com", "api.github.com");
    private static final URI NOWHERE = URI.create("https://nowhere");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4000}");

    private final People people;
    private final Teams teams;

    ConnectionChecks(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    Connection checked(Validation check, String key, ConnectionDraft said, long version) {
        TrackerKind kind = kind(check, said.kind());
        List<String> of = teams(check, said.teams());
        boolean byItself = Boolean.TRUE.equals(said.byItself());
        check.check(!byItself || !of.isEmpty(), "by_itself", "needs the teams whose follow-ups those are");
        return new Connection(
                key,
                check.line("name", said.name(), LINE),
                kind,
                address(check, kind, said.address()),
                project(check, kind, said.project()),
                account(check, kind, said.account()),
                ticketType(check, kind, said.ticketType()),
                statuses(check, kind, said.statuses()),
                of,
                byItself,
                Boolean.TRUE.equals(said.sendsRestricted()),
                Boolean.TRUE.equals(said.paused()),
                version);
    }

    private static TrackerKind kind(Validation check, @Nullable String word) {
        return TrackerKind.known(word == null ? "" : word).orElseGet(() -> {
            String words =
                    Arrays.stream(TrackerKind.values()).map(TrackerKind::word).collect(Collectors.joining(", "));
            check.error("kind", word == null || word.isBlank() ? "is required" : "must be one of " + words);
            return TrackerKind.JIRA;
        });
    }

    private static URI address(Validation check, TrackerKind kind, @Nullable String typed) {
        String line = check.optionalLine("address", typed, 500);
        if (line == null) {
            check.check(kind != TrackerKind.JIRA, "address", "is required: each Jira has its own");
            return kind == TrackerKind.JIRA ? NOWHERE : URI.create(kind.usualAddress());
        }
        try {
            URI address = new URI(line.replaceFirst("/+$", ""));
            String wrong = Outgoing.misspelt(address);
            check.check(wrong == null, "address", String.valueOf(wrong));
            boolean more = address.getRawQuery() != null || address.getRawFragment() != null;
            check.check(!more, "address", "must have neither ? nor # in it");
            interfaceOf(check, address);
            return wrong == null ? address : NOWHERE;
        } catch (URISyntaxException e) {
            check.error("address", "is no address");
            return NOWHERE;
        }
    }

    /** People copy what their browser shows; of the vendors' own we know where the interface is instead. */
    private static void interfaceOf(Validation check, URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean looked = host.equals("github.com") || host.equals("www.github.com");
        check.check(!looked, "address", "is where people look; leave it empty for github.com");
        boolean theirs = CLOUDS.stream().anyMatch(host::equals) || host.endsWith(".atlassian.net");
        boolean path = address.getRawPath() != null && !address.getRawPath().isEmpty();
        check.check(!theirs || !path, "address", "ends where the name does: https://" + host);
    }

    private static String project(Validation check, TrackerKind kind, @Nullable String typed) {
        String project = check.line("project", typed, 255);
        String pattern = switch (kind) {
            case JIRA -> "[A-Z][A-Z0-9_]{1,99}";
            case ASANA -> "\\d{1,19}";
            case GITHUB -> "[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}";
            case GITLAB -> "\\d{1,12}|[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+";
        };
        check.check(
                project.isEmpty() || project.matches(pattern) && !project.contains(".."),
                "project",
                "must look like %s, as %s calls it".formatted(kind.projectLike(), kind.label()));
        return project;
    }

    private static String account(Validation check, TrackerKind kind, @Nullable String typed) {
        String account = Objects.requireNonNullElse(check.optionalLine("account", typed, 320), "");
        check.check(
                kind != TrackerKind.JIRA || account.matches("[^:\\s]+@[^:\\s]+"),
                "account",
                "must be the address of e-mail that the token belongs to");
        check.check(kind == TrackerKind.JIRA || account.isEmpty(), "account", "means something only for Jira");
        return account;
    }

    private static String ticketType(Validation check, TrackerKind kind, @Nullable String typed) {
        String type = check.optionalLine("ticket_type", typed, LINE);
        check.check(type == null || kind == TrackerKind.JIRA, "ticket_type", "means something only for Jira");
        return kind != TrackerKind.JIRA ? "" : type == null ? "Task" : type;
    }

    private static Map<Stage, String> statuses(Validation check, TrackerKind kind, @Nullable Map<String, String> said) {
        Map<Stage, String> statuses = new EnumMap<>(Stage.class);
        Set<String> names = new HashSet<>();
        if (said != null) {
            said.forEach((word, typed) -> {
                String name = check.optionalLine("statuses", typed, LINE);
                Optional<Stage> stage = Arrays.stream(Stage.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst();
                check.check(stage.isPresent(), "statuses", "are by todo, doing, done and dropped");
                if (name != null && stage.isPresent()) {
                    statuses.put(stage.get(), name);
                    check.check(
                            names.add(name.toLowerCase(Locale.ROOT)),
                            "statuses",
                            "must not mean two things by one status");
                }
            });
        }
        check.check(kind.namesStatuses() || statuses.isEmpty(), "statuses", "mean something only for Jira");
        return statuses;
    }

    private List<String> teams(Validation check, @Nullable List<String> said) {
        List<String> keys = said == null ? List.of() : said.stream().distinct().toList();
        Set<String> known = teams.all().stream().map(Team::key).collect(Collectors.toSet());
        keys.stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> check.error("teams", "has one that is no team of this house"));
        return keys;
    }

    /** Accounts by the id of the person. */
    Map<Long, String> accounts(Validation check, Map<String, String> said) {
        check.check(said.size() <= MOST_ACCOUNTS, "accounts", "are more than " + MOST_ACCOUNTS);
        Map<Long, String> accounts = new LinkedHashMap<>();
        said.forEach((email, typed) -> {
            String account = check.line("accounts", typed, 200);
            Optional<Person> person = people.byEmail(String.valueOf(email).strip());
            check.check(person.isPresent(), "accounts", "has an address that is nobody's here");
            check.check(!account.contains(","), "accounts", "has an account with a comma in it");
            check.check(!accounts.containsValue(account), "accounts", "has one account twice");
            person.ifPresent(one -> accounts.put(one.id(), account));
        });
        return accounts;
    }

    /**
     * The token to keep; null to keep the one that is kept. It goes only where it was meant to: who moves the address must
     * know it.
     */
    static @Nullable String token(
            Validation check, @Nullable String typed, Connection after, @Nullable Connection before) {
        String token = typed == null || typed.isBlank() ? null : typed.strip();
        if (token == null) {
            check.check(before != null, "token", "is required");
            boolean same = before == null
                    || before.kind() == after.kind() && Credential.samePlace(before.address(), after.address());
            check.check(same, "token", "has to be entered again: the address leads to another place");
            return null;
        }
        check.check(TOKEN.matcher(token).matches(), "token", "must be letters, digits and signs of ASCII, in one line");
        return token;
    }
}
