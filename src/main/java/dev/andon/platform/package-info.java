/** Clock, database, problems, JSON, web plumbing. No domain words; imports no module. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.andon.platform;
