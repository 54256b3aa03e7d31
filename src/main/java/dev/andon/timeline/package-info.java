/** The curated timeline of an incident: what of its log belongs there, what happened outside, and what is still missing. */
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
            "response",
            "learning"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.timeline;
