/** Follow-ups: what is to be done after an incident, by whom and by when, and what became of it. */
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
            "whys",
            "wording"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.followups;
