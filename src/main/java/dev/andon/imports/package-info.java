/** Reports that were written before Andon: read from Markdown, looked at, and taken in with their incidents. */
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
            "learning"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.imports;
