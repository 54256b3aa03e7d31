package dev.andon.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a team to be. Null leaves a thing as it is.
 *
 * @param zone a name such as Europe/Lisbon; empty for the house's
 * @param manager an e-mail address of a person of the house; empty for nobody
 * @param members e-mail addresses of persons of the house
 */
public record TeamDraft(
        @Nullable String key,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String zone,
        @Nullable String manager,
        @Nullable List<String> members,
        @Nullable Boolean retired) {}
