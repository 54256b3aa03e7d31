/** Reports for others: the version for customers, who has read what, who is told of it. */
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
            "mail"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.sharing;
