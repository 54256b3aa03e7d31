package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.people.House;
import dev.andon.people.Person;
import dev.andon.people.SetUp;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * The unattended set-up: the house as the operator's environment describes it. A lifecycle bean of phase 0, because
 * those start before the web server's, so no request meets a house half furnished.
 */
@Component
class FirstStart implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final int SHORTEST_TOKEN = 32;

    private final AndonSettings settings;
    private final House house;
    private final Accounts accounts;
    private final TokenTable tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    FirstStart(
            AndonSettings settings,
            House house,
            Accounts accounts,
            TokenTable tokens,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.house = house;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        String email = settings.ownerEmail();
        if (email != null && !house.isSetUp()) {
            setUp(email);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void setUp(String email) {
        String password = settings.ownerPassword();
        String token = settings.apiToken();
        if (password == null) {
            throw new IllegalStateException("ANDON_OWNER_EMAIL needs ANDON_OWNER_PASSWORD beside it.");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalStateException("ANDON_API_TOKEN has %d characters; it needs at least %d."
                    .formatted(token.length(), SHORTEST_TOKEN));
        }
        try {
            transaction.executeWithoutResult(status -> found(email, password, token));
            log.info("Set up for {} from the environment", email);
        } catch (Conflict e) {
            log.info("Another node has set this Andon up");
        } catch (Invalid e) {
            throw new IllegalStateException("The first start's settings do not fit: " + e.getMessage(), e);
        }
    }

    private void found(String email, String password, @Nullable String token) {
        String name = StringUtils.capitalize(email.substring(0, Math.max(email.indexOf('@'), 0)));
        Person owner = accounts.setUp(new SetUp("My organisation", name, email, password, "UTC"));
        if (token != null) {
            String prefix = token.substring(0, 6);
            tokens.insert(
                    Secrets.hash(token), prefix, owner.id(), "ANDON_API_TOKEN", Access.OWNER, clock.instant(), null);
        }
    }
}
