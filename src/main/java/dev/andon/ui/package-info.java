/** Layout, forms, Markdown, live hub. No domain words. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package dev.andon.ui;
