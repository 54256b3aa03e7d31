/** Why an incident happened: a tree of whys, and the contributing factors that incidents share. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "response",
            "claims",
            "documents",
            "learning"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.whys;
