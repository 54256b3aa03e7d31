/** Checklists that answer themselves: who is asked, what came back, who said otherwise. */
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
package dev.andon.checks;
