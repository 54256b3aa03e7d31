/** Meetings in which incidents are learned from: who organises them, what they take, who comes, and what is ready. */
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
            "timeline",
            "whys",
            "wording",
            "remarks",
            "sharing",
            "mail",
            "followups"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.reviews;
