package dev.andon.trackers.internal;

import dev.andon.platform.problem.Unreadable;
import dev.andon.trackers.Connection;
import dev.andon.trackers.internal.vendor.Delivery;
import dev.andon.trackers.internal.vendor.Forged;
import dev.andon.trackers.internal.vendor.Hint;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes webhooks: writes down which tickets to look at, and answers. Trackers send again what is not answered well. */
@Component
public class Receiving {
    private final ConnectionTable connections;
    private final HealthTable health;
    private final TurnTable turns;
    private final Lines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Receiving(
            ConnectionTable connections,
            HealthTable health,
            TurnTable turns,
            Lines lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.health = health;
        this.turns = turns;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param status of HTTP
     * @param why for whoever sets the webhook up
     */
    public record Received(int status, String why) {}

    /** @param key of a connection, as the address has it */
    public Received receive(String key, Delivery delivery) {
        Connection connection = connections.find(key).orElse(null);
        if (connection == null) {
            return new Received(404, "There is no such tracker.");
        }
        String offered = delivery.header("X-Hook-Secret");
        if (!offered.isEmpty() && !connection.kind().takesOurSecret()) {
            boolean expected =
                    offered.length() <= 200 && health.bring(key, lines.sealedSecret(key, offered), clock.instant());
            return expected ? new Received(200, "") : new Received(401, "No webhook is being set up.");
        }
        Optional<String> secret = lines.secret(key);
        if (secret.isEmpty()) {
            return new Received(401, "No secret was made for the webhooks of this tracker.");
        }
        try {
            take(connection, lines.tracker(connection).receive(secret.get(), connection.project(), delivery));
            return new Received(200, "");
        } catch (Forged forged) {
            return new Received(401, String.valueOf(forged.getMessage()));
        } catch (Unreadable unreadable) {
            return new Received(400, String.valueOf(unreadable.getMessage()));
        }
    }

    private void take(Connection connection, Hint hint) {
        transaction.executeWithoutResult(_ -> {
            if (health.first(connection.key(), hint.delivery(), clock.instant())) {
                hint.tickets().forEach(ticket -> turns.want(connection.key(), ticket, clock.instant()));
            }
        });
    }
}
