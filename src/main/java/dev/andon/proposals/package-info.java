/** Decisions of a team: proposed, objected to by name, carried out, and asked after. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.proposals;
