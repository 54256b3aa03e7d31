/** Care for those who respond: a breath, air, a break, relief, food. Quiet, seen by few, and never a score. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "response"})
@org.jspecify.annotations.NullMarked
package dev.andon.care;
