package dev.andon.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.NewToken;
import dev.andon.people.Token;
import dev.andon.people.Tokens;
import dev.andon.platform.web.SecretAnswer;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TokenResource {
    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param token the secret itself, in the answer to its creation only */
    record TokenView(
            long id,
            String name,
            String prefix,
            String scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token) {
        static TokenView of(Token token, @Nullable String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.prefix(),
                    token.scope().word(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt(),
                    secret);
        }
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/tokens")
    @Operation(summary = "List your tokens")
    Slice<TokenView> list(Actor actor) {
        return Slice.all(tokens.of(actor).stream()
                .map(token -> TokenView.of(token, null))
                .toList());
    }

    @May(Access.VIEWER)
    @PostMapping("/api/v1/tokens")
    @Operation(summary = "Make a token; its secret is shown once")
    ResponseEntity<TokenView> issue(Actor actor, HttpServletRequest request, @RequestBody NewToken body) {
        SecretAnswer.mark(request);
        Token.Issued issued = tokens.issue(actor, body);
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .body(TokenView.of(issued.token(), issued.secret()));
    }

    @May(Access.VIEWER)
    @DeleteMapping("/api/v1/tokens/{id}")
    @Operation(summary = "Revoke a token, at once")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable long id) {
        tokens.revoke(actor, id);
    }
}
