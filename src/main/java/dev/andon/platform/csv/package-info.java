@org.springframework.modulith.NamedInterface("csv")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.csv;
