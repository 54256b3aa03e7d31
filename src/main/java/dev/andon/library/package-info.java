/** All reports of the house: found by what they say, what they are about, and where they stand. */
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
            "approvals",
            "whys"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.library;
