/** A house's way of working as data: severities, types, roles, phases, report templates. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "catalog"})
@org.jspecify.annotations.NullMarked
package dev.andon.playbook;
