package dev.andon.people;

import dev.andon.people.internal.ChangeRecord;
import dev.andon.people.internal.Secrets;
import dev.andon.people.internal.TokenTable;
import dev.andon.people.internal.Typed;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys for the API. */
@Component
public class Tokens {
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(732);
    private static final int SHOWN = 10;

    private final TokenTable tokens;
    private final ChangeRecord changes;
    private final Streams streams;
    private final Clock clock;

    Tokens(TokenTable tokens, ChangeRecord changes, Streams streams, Clock clock) {
        this.tokens = tokens;
        this.changes = changes;
        this.streams = streams;
        this.clock = clock;
    }

    /** A token for the actor, doing at most what the actor may. */
    @Transactional
    public Token.Issued issue(Actor actor, NewToken command) {
        Instant now = clock.instant();
        Validation check = new Validation();
        String name = check.line("name", command.name(), 80);
        Access scope = Typed.access(check, "scope", command.scope());
        check.check(actor.access().includes(scope), "scope", "is more than your own access");
        Instant expiry = command.expiresAt() == null ? now.plus(USUAL_LIFE) : command.expiresAt();
        check.check(expiry.isAfter(now), "expires_at", "is in the past");
        check.check(!expiry.isAfter(now.plus(LONGEST_LIFE)), "expires_at", "is more than two years away");
        check.throwIfAny();
        String secret = "andon_" + Secrets.secret();
        Token token = tokens.insert(
                Secrets.hash(secret), secret.substring(0, SHOWN), actor.personId(), name, scope, now, expiry);
        note(actor, token, "issued");
        return new Token.Issued(token, secret);
    }

    /** The actor's own tokens, latest first, also those that no longer work. */
    public List<Token> of(Actor actor) {
        return tokens.of(actor.personId());
    }

    /** Ends a token at once: one's own, or as an owner anybody's. Once more does nothing. */
    @Transactional
    public void revoke(Actor actor, long id) {
        Token token = tokens.find(id)
                .filter(t -> t.personId() == actor.personId() || actor.access() == Access.OWNER)
                .orElseThrow(() -> new Missing("You have no token %d.".formatted(id)));
        if (tokens.revoke(id, clock.instant())) {
            note(actor, token, "revoked");
            streams.end(token.personId());
        }
    }

    private void note(Actor actor, Token token, String what) {
        changes.note(
                actor,
                "token/" + token.id(),
                what,
                null,
                Map.of(
                        "name",
                        token.name(),
                        "prefix",
                        token.prefix(),
                        "scope",
                        token.scope().word()));
    }
}
