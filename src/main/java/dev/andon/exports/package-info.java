/** Reports outside of Andon: as files, as text to paste, and as commits of a git repository. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::*",
            "ui",
            "ui::*",
            "people",
            "playbook",
            "response",
            "documents",
            "learning"
        })
@org.jspecify.annotations.NullMarked
package dev.andon.exports;
