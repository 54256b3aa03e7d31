package dev.andon.people.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords are kept as {@link PasswordHashing} says, a few at a time, and compared in the same time for everybody. */
@Component
public class Passwords {
    private final PasswordEncoder encoder;
    // A hundred sign-ins at once would otherwise take 2 GB.
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    // At the first sign-in, whoever it is, and not at every start: it takes a tenth of a second.
    private final Supplier<String> nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = SingletonSupplier.of(() -> String.valueOf(encoder.encode(Secrets.secret())));
    }

    public String hash(String password) {
        return inRoom(() -> String.valueOf(encoder.encode(password)));
    }

    /** Takes as long when there is nothing to compare with, so that time does not tell who has an account. */
    public boolean matches(String password, @Nullable String hash) {
        String other = inRoom(nobodys);
        boolean same = inRoom(() -> encoder.matches(password, hash == null ? other : hash));
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
