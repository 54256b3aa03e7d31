package dev.andon.comms;

import org.jspecify.annotations.Nullable;

/**
 * What a room says about updates.
 *
 * @param awaited the next one; null where nobody waits
 * @param ledger how the promises went so far
 */
public record Outlook(@Nullable Awaited awaited, Ledger ledger) {}
