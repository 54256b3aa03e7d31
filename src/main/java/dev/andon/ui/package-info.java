/** Layout, forms, Markdown, live hub. No domain words. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@org.jspecify.annotations.NullMarked
package dev.andon.ui;
