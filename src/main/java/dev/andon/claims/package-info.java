/** What people hold to be true during an incident, what speaks for it and against it, and what it turned out to be. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.claims;
