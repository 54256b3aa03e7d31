package dev.andon.whys;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.whys.internal.FactorTable;
import dev.andon.whys.internal.FactorTable.Row;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of factors: what they are called, and which are the same. */
@Component
public class Factoring {
    static final int NAME = 120;
    private static final int WORDS = 40;
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private static final int ENDING = 5;

    private final FactorTable table;
    private final Factors factors;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factoring(FactorTable table, Factors factors, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a factor another name or kind; null leaves it as it is.
     *
     * @param version of the factor when the actor read it; null when they do not mind
     * @throws Stale if somebody renamed it since
     */
    @Transactional
    public Factor rename(Act act, String key, @Nullable String name, @Nullable String kind, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Factor factor = factors.find(act.actor(), key);
        Validation validation = new Validation();
        String called = name == null ? factor.name() : validation.line("name", name, NAME);
        Kind of = kind == null || kind.isBlank() ? factor.kind() : kind(kind, validation);
        validation.throwIfAny();
        Row row = table.lock(factor.key()).orElseThrow();
        if (version != null && version != row.version()) {
            throw new Stale("It was renamed to “%s” meanwhile.".formatted(row.name()));
        }
        if (!row.name().equals(called) || row.kind() != of) {
            table.rename(act.actor(), row, called, of);
        }
        return factors.find(act.actor(), factor.key());
    }

    /**
     * Says that two are the same. From then on they are one, under the older one's name; the other name is an alias.
     *
     * @throws Conflict when that is said already
     * @throws Invalid naming {@code with} when it is none that the actor may know of
     */
    @Transactional
    public Factor merge(Act act, String key, @Nullable String with) {
        act.actor().require(Access.RESPONDER);
        Factor one = factors.find(act.actor(), key);
        Factor other = meant(act.actor(), with);
        if (one.key().equals(other.key())) {
            throw new Conflict("“%s” is one factor already.".formatted(one.name()));
        }
        Row first = table.lock(openest(one)).orElseThrow();
        Row second = table.lock(openest(other)).orElseThrow();
        if (table.merge(act.actor(), first, second, clock.instant())) {
            events.publishEvent(new FactorsRegrouped(first.key(), second.key()));
        }
        return factors.find(act.actor(), one.key());
    }

    private Factor meant(Actor viewer, @Nullable String with) {
        Validation validation = new Validation();
        String word = validation.line("with", with, NAME);
        validation.throwIfAny();
        return factors.list(viewer, FactorFilter.ALL).stream()
                .filter(factor -> factor.isCalled(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("with", "is no factor called “%s”".formatted(word)));
    }

    /** Of its names the oldest that everybody may know: said of that, it is so for everybody. */
    private String openest(Factor factor) {
        return factors.list(Actor.everybody(), FactorFilter.ALL).stream()
                .filter(open -> factor.members().containsAll(open.members()))
                .map(Factor::key)
                .findFirst()
                .orElse(factor.key());
    }

    /**
     * Takes back that two are the same.
     *
     * @throws Missing when nobody said so
     */
    @Transactional
    public void part(Act act, String key, String other) {
        act.actor().require(Access.RESPONDER);
        Factor factor = factors.find(act.actor(), key);
        Factors.Merge merge = factors.merges(factor).stream()
                .filter(one -> one.one().key().equals(key) && one.other().key().equals(other)
                        || one.one().key().equals(other) && one.other().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("Nobody said that these two are the same."));
        Row first = table.lock(merge.one().key()).orElseThrow();
        Row second = table.lock(merge.other().key()).orElseThrow();
        if (table.part(act.actor(), first, second)) {
            events.publishEvent(new FactorsRegrouped(first.key(), second.key()));
        }
    }

    /** A factor that nobody has named yet. In the caller's transaction. */
    long begin(String name, Kind kind) {
        return table.insert(key(name), name, kind, clock.instant());
    }

    static Kind kind(@Nullable String word, Validation validation) {
        return Kind.of(word == null ? "" : word).orElseGet(() -> {
            validation.error("kind", "must be technical, process or organisational");
            return Kind.TECHNICAL;
        });
    }

    private String key(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(WORDS, words.length())).replaceAll("^-+|-+$", "");
        String ending = random.ints(ENDING, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        return cut.isEmpty() ? "f-" + ending : cut + "-" + ending;
    }
}
