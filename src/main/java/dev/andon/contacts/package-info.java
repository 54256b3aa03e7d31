/** Whom to call and how: the directory, call trees, calling people from a room, and the copy for when nothing is there. */
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
            "comms"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.contacts;
