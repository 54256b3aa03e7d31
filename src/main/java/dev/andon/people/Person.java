package dev.andon.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Somebody with an account. A person who left stays, inactive: old logs refer to them. */
public record Person(long id, String name, String email, Access access, ZoneId zone, boolean active) {

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
