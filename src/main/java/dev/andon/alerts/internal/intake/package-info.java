/** From a message that was read to a committed alert: the queue, the fold, the writers. */
@org.jspecify.annotations.NullMarked
package dev.andon.alerts.internal.intake;
