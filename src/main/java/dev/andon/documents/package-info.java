/** What people write about an incident beside its log: its document, and the appendix of output, files and pictures. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "playbook", "response", "coedit"})
@org.jspecify.annotations.NullMarked
package dev.andon.documents;
