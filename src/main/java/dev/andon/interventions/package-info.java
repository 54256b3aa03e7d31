/** What is done to production in an incident: announced, cleared, kept apart from what is done near it; and the options. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "catalog", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.interventions;
