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
            "coedit"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.learning;
