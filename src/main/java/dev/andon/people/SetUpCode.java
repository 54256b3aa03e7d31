package dev.andon.people;

import dev.andon.people.internal.Secrets;
import dev.andon.people.internal.Throttle;
import dev.andon.platform.AndonSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one-time code that guards the first page: whoever can read the log runs this Andon. A start makes a new one. */
@Component
public class SetUpCode {
    private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);

    private final String code = Secrets.readable(8);
    private final String subject = "set-up code " + UUID.randomUUID();
    private final House house;
    private final Throttle throttle;
    private final AndonSettings settings;

    SetUpCode(House house, Throttle throttle, AndonSettings settings) {
        this.house = house;
        this.throttle = throttle;
        this.settings = settings;
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

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!house.isSetUp()) {
            String url = settings.publicUrl().toString().replaceAll("/+$", "");
            log.info("Open {}/setup and enter this code: {}", url, shown());
        }
    }
}
