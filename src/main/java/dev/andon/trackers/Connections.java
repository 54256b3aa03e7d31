package dev.andon.trackers;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.trackers.internal.AccountTable;
import dev.andon.trackers.internal.ConnectionTable;
import dev.andon.trackers.internal.HealthTable;
import dev.andon.trackers.internal.Lines;
import dev.andon.trackers.internal.LinkTable;
import dev.andon.trackers.internal.TurnTable;
import dev.andon.trackers.internal.vendor.Trouble;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The projects in trackers that follow-ups go to. Owners keep them; everybody who may read sees them, without secrets. */
@Component
public class Connections {
    private static final int MOST = 50;
    private static final Duration HANDSHAKE = Duration.ofMinutes(2);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConnectionTable table;
    private final ConnectionChecks checks;
    private final HealthTable health;
    private final AccountTable accounts;
    private final LinkTable links;
    private final TurnTable turns;
    private final Lines lines;
    private final People people;
    private final AndonSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Connections(
            ConnectionTable table,
            ConnectionChecks checks,
            HealthTable health,
            AccountTable accounts,
            LinkTable links,
            TurnTable turns,
            Lines lines,
            People people,
            AndonSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.health = health;
        this.accounts = accounts;
        this.links = links;
        this.turns = turns;
        this.lines = lines;
        this.people = people;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By key. */
    public List<Connection> list() {
        return table.list();
    }

    /** @throws Missing when there is none */
    public Connection get(String key) {
        return table.find(key).orElseThrow(() -> missing(key));
    }

    private static Missing missing(String key) {
        return new Missing("There is no tracker %s.".formatted(key));
    }

    /** How it does. */
    public Health health(Connection connection) {
        return health.of(connection.key());
    }

    /** How many follow-ups have a ticket there, by key; one without any is absent. */
    public Map<String, Long> counts() {
        return links.counts();
    }

    /** What owners say of accounts, by address of e-mail. For owners. */
    public Map<String, String> accounts(Actor owner, String key) {
        owner.require(Access.OWNER);
        Map<Long, String> said = accounts.said(get(key).key());
        Map<Long, Person> who = people.byIds(said.keySet());
        Map<String, String> named = new LinkedHashMap<>();
        said.forEach((id, account) -> {
            Person person = who.get(id);
            if (person != null) {
                named.put(person.email(), account);
            }
        });
        return named;
    }

    /** Latest first. For owners. */
    public List<ConnectionChange> changes(Actor owner, int limit) {
        owner.require(Access.OWNER);
        return table.changes(limit);
    }

    /** Where the tracker sends what happens there. */
    public URI webhook(Connection connection) {
        return settings.publicUrl().resolve("/trackers/%s/webhook".formatted(connection.key()));
    }

    /** Adds one. */
    @Transactional
    public Connection add(Actor actor, ConnectionDraft said) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        String key = check.line("key", said.key(), 40);
        boolean word = key.matches("[a-z0-9][a-z0-9_-]{0,39}");
        check.check(key.isEmpty() || word, "key", "must be one word of small letters, digits, dashes and underscores");
        check.check(
                table.list().size() < MOST, "key", "would be one more than the %d that can be kept".formatted(MOST));
        check.check(!word || table.find(key).isEmpty(), "key", "is taken by another tracker");
        Connection one = checks.checked(check, key, said, 1);
        String token = ConnectionChecks.token(check, said.token(), one, null);
        Map<Long, String> known = said.accounts() == null ? Map.of() : checks.accounts(check, said.accounts());
        check.throwIfAny();
        if (!table.insert(one, lines.sealedToken(key, String.valueOf(token)))) {
            throw new Conflict("Somebody added %s at the same moment.".formatted(key));
        }
        accounts.say(key, known, clock.instant());
        table.note(actor, key, null, one, entered(token, said));
        return one;
    }

    private static Map<String, String> entered(@Nullable String token, ConnectionDraft said) {
        Map<String, String> entered = new LinkedHashMap<>();
        if (token != null) {
            entered.put("token", "entered");
        }
        if (said.accounts() != null) {
            entered.put("accounts", Integer.toString(said.accounts().size()));
        }
        return entered;
    }

    /**
     * Puts this in the place of what was there. What waited because of it is tried at once. Another project only where no
     * follow-up has a ticket, or where the tracker says that it is the same, which has another name since.
     *
     * @param version the one the caller has seen, or null
     * @throws Stale when somebody changed it since
     */
    public Connection change(Actor actor, String key, ConnectionDraft said, @Nullable Long version) {
        actor.require(Access.OWNER);
        boolean renamed = links.counts().containsKey(key) && lines.isRenamed(get(key), said.project());
        return Objects.requireNonNull(transaction.execute(_ -> changed(actor, key, said, version, renamed)));
    }

    private Connection changed(Actor actor, String key, ConnectionDraft said, @Nullable Long version, boolean renamed) {
        Connection before = table.lock(key).orElseThrow(() -> missing(key));
        Validation check = new Validation();
        check.check(said.key() == null || said.key().equals(key), "key", "stays %s: webhooks go there".formatted(key));
        Connection after = checks.checked(check, key, said, before.version() + 1);
        boolean same =
                before.kind() == after.kind() && (renamed || before.project().equals(after.project()));
        check.check(
                same || !links.counts().containsKey(key),
                before.kind() == after.kind() ? "project" : "kind",
                "cannot change while follow-ups have tickets there; add another tracker");
        String token = ConnectionChecks.token(check, said.token(), after, before);
        Map<Long, String> known = said.accounts() == null ? null : checks.accounts(check, said.accounts());
        check.throwIfAny();
        seen(before, version);
        table.update(after, token == null ? null : lines.sealedToken(key, token));
        if (known != null) {
            accounts.say(key, known, clock.instant());
        }
        table.note(actor, key, before, after, entered(token, said));
        turns.wantAll(key, clock.instant());
        return after;
    }

    private static void seen(Connection before, @Nullable Long version) {
        if (version != null && version != before.version()) {
            throw new Stale("Somebody changed %s since you read it.".formatted(before.name()));
        }
    }

    /** Takes it away. Tickets stay as they are, and so do follow-ups, which keep the address; nothing is kept in step. */
    @Transactional
    public void remove(Actor actor, String key, @Nullable Long version) {
        actor.require(Access.OWNER);
        Connection before = table.lock(key).orElseThrow(() -> missing(key));
        seen(before, version);
        table.delete(key);
        table.note(actor, key, before, null, Map.of());
    }

    /** What came of asking a tracker once. */
    public record Tried(boolean fine, String said, long tookMillis) {}

    /** Asks for the project now. An answer ends whatever pause there was. */
    public Tried tried(Actor actor, String key) {
        actor.require(Access.OWNER);
        Connection connection = get(key);
        long from = System.nanoTime();
        try {
            String name = lines.tracker(connection).tried(lines.open(connection));
            health.fine(key, clock.instant());
            turns.wantFailed(key, clock.instant());
            return new Tried(
                    true, "%s answers for %s.".formatted(connection.kind().label(), name), since(from));
        } catch (Trouble trouble) {
            return new Tried(false, trouble.why(), since(from));
        }
    }

    private static long since(long from) {
        return (System.nanoTime() - from) / 1_000_000;
    }

    /**
     * What a person has to enter at the tracker.
     *
     * @param secret shown now and never again; null where the tracker made it itself, and all is done
     */
    public record Webhook(URI address, @Nullable String secret) {
        /** Secrets stay out of logs. */
        @Override
        public String toString() {
            return "Webhook[address=%s]".formatted(address);
        }
    }

    /**
     * Makes a new secret for webhooks; what is signed with the old one is refused from now on. Asana is told the address
     * and brings its own.
     *
     * @throws Conflict when the tracker does not do that
     */
    public Webhook newSecret(Actor actor, String key) {
        actor.require(Access.OWNER);
        Connection connection = get(key);
        URI address = webhook(connection);
        if (!connection.kind().takesOurSecret()) {
            health.expect(key, clock.instant().plus(HANDSHAKE));
            try {
                lines.tracker(connection).hook(lines.open(connection), address.toString());
            } catch (Trouble trouble) {
                health.expectNone(key);
                throw new Conflict(trouble.why());
            }
            noteSecret(actor, connection);
            return new Webhook(address, null);
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        health.secret(key, lines.sealedSecret(key, secret));
        noteSecret(actor, connection);
        return new Webhook(address, secret);
    }

    private void noteSecret(Actor actor, Connection connection) {
        table.note(actor, connection.key(), connection, connection, Map.of("webhook_secret", "made"));
    }
}
