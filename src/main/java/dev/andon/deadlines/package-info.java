/** By when follow-ups are done, who is told before and after, and what a house looks at each quarter. */
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
            "mail",
            "followups"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.deadlines;
