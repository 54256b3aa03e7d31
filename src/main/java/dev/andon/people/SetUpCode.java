package dev.andon.people;

import dev.andon.people.internal.Secrets;
import dev.andon.people.internal.Throttle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one-time code that guards the first page: whoever can read the log runs this Andon. A start makes a new one. */
@Component
public class SetUpCode {
    private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);

    private final String code = Secrets.readable(8);
    private final String subject = "set-up code " + UUID.randomUUID();
    private final House house;
    private final Throttle throttle;

    SetUpCode(House house, Throttle throttle) {
        this.house = house;
        this.throttle = throttle;
    }

    /** Compared without regard to case, spaces and dashes; refuses with TooMany when guessed at too fast. */
    public boolean matches(String typed) {
        if (house.isSetUp()) {
            return false;
        }
        throttle.attempt(subject, 10);
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean same =
                MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        if (same) {
            throttle.succeeded(subject);
        }
        return same;
    }

    /** As it is shown in the log. */
    String shown() {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (!house.isSetUp()) {
            Environment settings = ready.getApplicationContext().getEnvironment();
            String port = settings.getProperty("local.server.port", "8080");
            String url = settings.getProperty("andon.public-url", "http://localhost:" + port);
            log.info("Open {}/setup and enter this code: {}", url.replaceAll("/+$", ""), shown());
        }
    }
}
