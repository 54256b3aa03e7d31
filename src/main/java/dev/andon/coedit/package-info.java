/** Texts that several people write at once. The server holds each text and orders the changes. Knows no incident. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people"})
@org.jspecify.annotations.NullMarked
package dev.andon.coedit;
