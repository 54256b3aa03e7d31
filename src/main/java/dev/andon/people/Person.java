package dev.andon.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Somebody with an account. A person who left stays, inactive: old logs refer to them.
 *
 * @param handle what others type after an @ to mean this person; unique, see {@link Handles}
 * @param singleKeys whether single letters are keys for this person, outside of fields
 */
public record Person(
        long id,
        String name,
        String email,
        Access access,
        ZoneId zone,
        boolean active,
        String handle,
        boolean singleKeys) {

    Person withAccess(Access other) {
        return new Person(id, name, email, other, zone, active, handle, singleKeys);
    }

    Person withActive(boolean now) {
        return new Person(id, name, email, access, zone, now, handle, singleKeys);
    }

    Person withProfile(String newName, ZoneId newZone, String newHandle, boolean keys) {
        return new Person(id, newName, email, access, newZone, active, newHandle, keys);
    }

    /** Let in by an invite: with this name and access from now on. */
    Person admitted(String newName, Access newAccess) {
        return new Person(id, newName, email, newAccess, zone, true, handle, singleKeys);
    }

    /** At most two letters for the round picture beside the name. */
    public String initials() {
        return initials(name);
    }

    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        return Arrays.stream(words.length < 2 ? words : new String[] {words[0], words[words.length - 1]})
                .map(word -> word.substring(0, word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1)))
                .collect(Collectors.joining());
    }

    public Actor actor() {
        return Actor.person(id, name, access);
    }
}
