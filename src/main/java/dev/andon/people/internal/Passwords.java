package dev.andon.people.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Argon2id with the parameters that OWASP's password storage cheat sheet names: 19 MiB, two passes, one lane. */
@Component
public class Passwords {
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    // A hundred sign-ins at once would otherwise take 2 GB.
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    // At the first sign-in, whoever it is, and not at every start: it takes a tenth of a second.
    private final Supplier<String> nobodys =
            SingletonSupplier.of(() -> String.valueOf(argon2.encode(Secrets.secret())));

    public String hash(String password) {
        return inRoom(() -> String.valueOf(argon2.encode(password)));
    }

    /** Takes as long when there is nothing to compare with, so that time does not tell who has an account. */
    public boolean matches(String password, @Nullable String hash) {
        String other = inRoom(nobodys);
        boolean same = inRoom(() -> argon2.matches(password, hash == null ? other : hash));
        return same && hash != null;
    }

    private <T> T inRoom(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
