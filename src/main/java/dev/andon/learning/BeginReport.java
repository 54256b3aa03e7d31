package dev.andon.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another report of an incident is to be begun.
 *
 * @param key its word in addresses; absent for one made of its name. Where it is for some readers only, letters are
 *     added to it that nobody can guess
 * @param name what people call it
 * @param template its shape; absent for the one of the incident's own report
 * @param readerIds the people who may know of it besides owners; absent for everybody who may see the incident
 */
public record BeginReport(
        @Nullable String key,
        @Nullable String name,
        @Nullable String template,
        @Nullable List<@Nullable Long> readerIds) {}
