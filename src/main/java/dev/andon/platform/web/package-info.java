@org.springframework.modulith.NamedInterface("web")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.web;
