/** Charts in reports: a query over a range, captured once as data, drawn as a picture with its numbers beside it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "response", "learning", "checks"})
@org.jspecify.annotations.NullMarked
package dev.andon.charts;
