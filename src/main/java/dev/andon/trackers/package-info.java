/** Follow-ups in the trackers where teams plan their work: tickets that are created or linked, and kept in step. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "response",
            "learning",
            "followups",
            "followups"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.trackers;
