/** Incidents: the log, the commands that append to it, the room. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "alerts", "catalog"})
@org.jspecify.annotations.NullMarked
package dev.andon.response;
