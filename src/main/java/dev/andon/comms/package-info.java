/** Updates to an audience and the promise of the next one. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.comms;
