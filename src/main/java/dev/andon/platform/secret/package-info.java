/** Secrets of other systems, kept so that the database alone does not give them away. */
@org.springframework.modulith.NamedInterface("secret")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.secret;
