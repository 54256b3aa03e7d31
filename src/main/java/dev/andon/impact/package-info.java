/** Whom an incident hurts and how much, how systems are, and where to look first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "catalog",
            "alerts",
            "response"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.impact;
