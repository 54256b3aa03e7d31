/** Asking other systems over HTTP, behind a guard. See docs/adr/0019. */
@org.springframework.modulith.NamedInterface("outgoing")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.outgoing;
