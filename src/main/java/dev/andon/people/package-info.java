/** Who is there and who may do what: persons, access, tokens, sign-in, the house itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*", "ui", "ui::*"})
@org.jspecify.annotations.NullMarked
package dev.andon.people;
