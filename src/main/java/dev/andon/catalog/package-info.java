/** What this house runs and buys: services, vendors, what depends on what, runbooks, bridges. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people"})
@org.jspecify.annotations.NullMarked
package dev.andon.catalog;
