package dev.andon.people.web;

import dev.andon.people.Person;
import dev.andon.people.Token;
import dev.andon.ui.Form;
import java.time.Instant;
import java.util.List;

/** One's own account. */
public record AccountPage(Person person, Form form, List<Token> tokens, Instant now) {
    public List<Token> working() {
        return tokens.stream()
                .filter(token -> !token.isRevoked() && !token.isExpired(now))
                .toList();
    }
}
