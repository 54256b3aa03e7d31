/** Letters to people: written down in the transaction that wants them, delivered afterwards. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people"})
@org.jspecify.annotations.NullMarked
package dev.andon.mail;
