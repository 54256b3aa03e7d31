package dev.andon.comms.internal;

import dev.andon.comms.Ledger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stands with one audience.
 *
 * @param told whether anybody was told anything yet
 * @param madeAt when the promise that is open was made; null when none is, as is {@code due}
 */
public record Standing(
        boolean told, @Nullable Instant madeAt, @Nullable Instant due, Ledger ledger) {}
