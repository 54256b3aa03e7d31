/** What a room knew at any moment, beside what had happened by then. Reads the log and changes nothing. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.replay;
