/** Pages composed of several modules: the first page, first run, the sample company. Imported by none. */
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
            "comms",
            "impact",
            "claims",
            "interventions",
            "proposals",
            "checks",
            "documents",
            "contacts",
            "learning",
            "whys",
            "approvals",
            "followups",
            "remarks"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.home;
