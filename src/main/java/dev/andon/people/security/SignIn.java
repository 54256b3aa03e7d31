package dev.andon.people.security;

import dev.andon.people.internal.Passwords;
import dev.andon.people.internal.PersonTable;
import dev.andon.people.internal.PersonTable.Credentials;
import dev.andon.people.internal.Throttle;
import dev.andon.platform.problem.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** E-mail and password in, session out. */
@Component
public class SignIn {
    private static final int FREE_PER_PERSON = 5;
    // An office behind one address mistypes more often than one person; somebody who tries every e-mail, more still.
    private static final int FREE_PER_ADDRESS = 50;
    private static final int LONGEST = 300;

    private final PersonTable persons;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;

    SignIn(PersonTable persons, Passwords passwords, Throttle throttle, Sessions sessions) {
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    /** Says the same, in the same time, whether the e-mail is unknown or the password wrong. */
    public void signIn(HttpServletRequest request, @Nullable String typedEmail, @Nullable String typedPassword) {
        String email = typedEmail == null ? "" : typedEmail.strip().toLowerCase(Locale.ROOT);
        String password = typedPassword == null ? "" : typedPassword;
        if (email.length() > LONGEST || password.length() > LONGEST || email.indexOf('\0') >= 0) {
            throw refused();
        }
        String fromHere = "sign-in from " + request.getRemoteAddr();
        String asThem = fromHere + " as " + email;
        throttle.attempt(asThem, FREE_PER_PERSON);
        throttle.attempt(fromHere, FREE_PER_ADDRESS);
        Credentials known = persons.credentials(email).orElse(null);
        boolean right = passwords.matches(password, known == null ? null : known.passwordHash());
        if (known == null || !right || !known.person().active()) {
            throw refused();
        }
        throttle.succeeded(asThem);
        throttle.succeeded(fromHere);
        sessions.letIn(request, known.person());
    }

    private static Invalid refused() {
        return new Invalid("password", "does not fit this e-mail");
    }
}
