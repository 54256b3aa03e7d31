@org.springframework.modulith.NamedInterface("json")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.json;
