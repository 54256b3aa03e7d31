@org.springframework.modulith.NamedInterface("live")
@org.jspecify.annotations.NullMarked
package dev.andon.ui.live;
