package dev.andon.checks;

import dev.andon.checks.internal.Finding;
import dev.andon.checks.internal.Knocking;
import dev.andon.checks.internal.ProbeTable;
import dev.andon.checks.internal.Trial;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Checking.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The endpoints that checklists may ask. Owners keep them, because whoever names an address makes Andon ask it from
 * inside the house's network; everybody who may read sees them, as evidence names them anyway.
 */
@Component
public class Probes {
    private static final int LINE = 100;
    private static final int MOST = 200;

    private final ProbeTable table;
    private final Trial trial;
    private final Knocking knocking;

    Probes(ProbeTable table, Trial trial, Knocking knocking) {
        this.table = table;
        this.trial = trial;
        this.knocking = knocking;
    }

    /**
     * An endpoint as somebody describes it.
     *
     * @param kind a word of {@link Probe.Kind}
     * @param expectedStatus only for http; absent for 200 to 299
     * @param header what is sent along to be let in, such as Authorization; absent where it is open
     * @param secret what stands in the header; absent to keep what is there
     */
    public record Describe(
            @Nullable String key,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String url,
            @Nullable Integer expectedStatus,
            @Nullable String header,
            @Nullable String secret) {
        /** Secrets stay out of logs. */
        @Override
        public String toString() {
            return "Describe[key=%s]".formatted(key);
        }
    }

    /** By key. */
    public List<Probe> list() {
        return table.list();
    }

    /** @throws Missing when there is none */
    public Probe get(String key) {
        return table.find(key).orElseThrow(() -> new Missing("There is no endpoint %s.".formatted(key)));
    }

    /** Latest first. */
    public List<ProbeChange> changes(int limit) {
        return table.changes(limit);
    }

    /** Adds one. */
    @Transactional
    public Probe add(Actor actor, Describe said) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        String key = check.line("key", said.key(), 40);
        boolean word = key.matches("[a-z0-9][a-z0-9_-]{0,39}");
        check.check(key.isEmpty() || word, "key", "must be one word of small letters, digits, dashes and underscores");
        check.check(
                table.list().size() < MOST, "key", "would be one more than the %d that can be kept".formatted(MOST));
        check.check(!word || table.find(key).isEmpty(), "key", "is taken by another endpoint");
        Probe probe = checked(check, key, said, 1);
        String secret = ProbeSecrets.checked(check, said.secret(), probe, null);
        check.throwIfAny();
        if (!table.insert(probe, sealed(key, secret))) {
            throw new Conflict("Somebody added %s at the same moment.".formatted(key));
        }
        table.note(actor, key, null, probe, secret != null);
        return probe;
    }

    private byte @Nullable [] sealed(String key, @Nullable String secret) {
        return secret == null ? null : knocking.seal(key, secret);
    }

    /**
     * Puts this in the place of what was there.
     *
     * @param version the one the caller has seen, or null
     * @throws Stale when somebody changed it since
     */
    @Transactional
    public Probe change(Actor actor, String key, Describe said, @Nullable Long version) {
        actor.require(Access.OWNER);
        Probe before = table.lock(key).orElseThrow(() -> new Missing("There is no endpoint %s.".formatted(key)));
        Validation check = new Validation();
        check.check(
                said.key() == null || said.key().equals(key), "key", "stays %s: checklists refer to it".formatted(key));
        Probe after = checked(check, key, said, before.version() + 1);
        String secret = ProbeSecrets.checked(check, said.secret(), after, before);
        check.throwIfAny();
        seen(before, version);
        table.update(after, sealed(key, secret));
        table.note(actor, key, before, after, secret != null);
        return after;
    }

    /** Takes it away; items that refer to it are then answered by people, and say so. */
    @Transactional
    public void remove(Actor actor, String key, @Nullable Long version) {
        actor.require(Access.OWNER);
        Probe before = table.lock(key).orElseThrow(() -> new Missing("There is no endpoint %s.".formatted(key)));
        seen(before, version);
        table.delete(key);
        table.note(actor, key, before, null, false);
    }

    /** What came of asking an endpoint once, to see whether it can be asked. */
    public record Tried(Verdict verdict, String said, List<Evidence> evidence, long tookMillis) {}

    /** Asks it now; nothing is kept. */
    public Tried tried(Actor actor, String key) {
        actor.require(Access.OWNER);
        Probe probe = get(key);
        long from = System.nanoTime();
        Finding found = trial.of(probe);
        return new Tried(found.verdict(), found.said(), found.evidence(), (System.nanoTime() - from) / 1_000_000);
    }

    private static void seen(Probe before, @Nullable Long version) {
        if (version != null && version != before.version()) {
            throw new Stale("Somebody changed %s since you read it.".formatted(before.name()));
        }
    }

    private static Probe checked(Validation check, String key, Describe said, long version) {
        String name = check.line("name", said.name(), LINE);
        Probe.Kind kind = kind(check, said.kind());
        Integer expected = said.expectedStatus();
        check.check(
                expected == null || expected >= 100 && expected <= 599,
                "expected_status",
                "must be a status of HTTP, 100 to 599");
        check.check(
                expected == null || kind == Probe.Kind.HTTP,
                "expected_status",
                "means something only for the kind http");
        String header = ProbeSecrets.header(check, said.header());
        return new Probe(key, name, kind, url(check, said.url()), expected, header, version);
    }

    private static Probe.Kind kind(Validation check, @Nullable String word) {
        return Probe.Kind.known(word == null ? "" : word).orElseGet(() -> {
            String words =
                    Arrays.stream(Probe.Kind.values()).map(Probe.Kind::word).collect(Collectors.joining(", "));
            check.error("kind", word == null ? "is required" : "must be one of " + words);
            return Probe.Kind.HTTP;
        });
    }

    private static URI url(Validation check, @Nullable String text) {
        String line = check.line("url", text, 1_000);
        try {
            URI url = new URI(line.isEmpty() ? "http://nowhere" : line);
            String wrong = Outgoing.misspelt(url);
            check.check(wrong == null, "url", String.valueOf(wrong));
            check.check(url.getRawFragment() == null, "url", "must not have a # in it");
            return url;
        } catch (URISyntaxException e) {
            check.error("url", "is no address");
            return URI.create("http://nowhere");
        }
    }
}
