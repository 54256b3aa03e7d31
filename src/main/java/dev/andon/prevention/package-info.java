/** The prevention ledger: which follow-ups would have prevented what happened later, and which did not hold. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "response",
            "learning",
            "whys",
            "followups"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.prevention;
