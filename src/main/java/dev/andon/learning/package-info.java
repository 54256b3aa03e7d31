/** Reports, written from the log. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "response",
            "comms",
            "alerts",
            "catalog",
            "wording",
            "coedit"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.learning;
