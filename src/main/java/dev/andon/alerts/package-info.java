/** Intake in foreign dialects, deduplication, the list of alerts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "catalog"})
@org.jspecify.annotations.NullMarked
package dev.andon.alerts;
