/** What listeners left undone is done again, and can be looked at until then. */
@org.springframework.modulith.NamedInterface("outbox")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.outbox;
