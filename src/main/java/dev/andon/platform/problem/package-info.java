@org.springframework.modulith.NamedInterface("problem")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.problem;
