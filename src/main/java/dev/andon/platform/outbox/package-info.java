/** What listeners left undone is done again. */
@org.jspecify.annotations.NullMarked
package dev.andon.platform.outbox;
