/** Who reads a report before everybody does, by when it is written, and what a house wants before it is published. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "catalog",
            "response",
            "learning",
            "remarks",
            "mail"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.approvals;
