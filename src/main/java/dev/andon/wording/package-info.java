/** Words that blame, and words that know afterwards: what they are, where a text has them, and what to ask instead. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people"})
@org.jspecify.annotations.NullMarked
package dev.andon.wording;
