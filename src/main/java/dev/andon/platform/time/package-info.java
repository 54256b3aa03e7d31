@org.springframework.modulith.NamedInterface("time")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.time;
