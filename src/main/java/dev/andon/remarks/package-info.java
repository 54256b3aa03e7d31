/** Comments on reports: what people say of a passage, what they propose instead, what they confirm and dispute. */
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
            "coedit",
            "mail"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.remarks;
