package dev.andon.response;

import dev.andon.playbook.WarRoom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of one incident meet: the war room of the playbook, on the bridge of the catalog when it names one.
 *
 * @param name what the place is called in this incident
 * @param url where it is; null when it has no address, and when its bridge is not to be used
 * @param dialIn how to join by phone, or empty
 * @param isNew whether it is opened for this one incident; a bridge that is there says so itself
 * @param bridge what became of the bridge that the playbook names
 * @param bridgeName what the bridge is called, its key when it is gone; null where none is named
 */
public record Meeting(
        WarRoom room,
        String name,
        @Nullable String url,
        String dialIn,
        boolean isNew,
        Named bridge,
        @Nullable String bridgeName) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,}[0-9]");

    /** What became of a bridge that the playbook names. */
    public enum Named {
        /** It names none. */
        NONE,
        /** The catalog has it. */
        THERE,
        /** The catalog has taken it out of use. */
        RETIRED,
        /** The catalog has no such bridge. */
        GONE
    }

    /** The number to dial, as a phone wants it; empty when the dial-in has none. */
    public Optional<String> phone() {
        Matcher number = PHONE.matcher(dialIn);
        return number.find() ? Optional.of(number.group().replaceAll("[^+0-9]", "")) : Optional.empty();
    }

    /** What has to be said when people cannot meet where the playbook says; null when they can. */
    public @Nullable String trouble() {
        return switch (bridge) {
            case NONE, THERE -> null;
            case RETIRED ->
                "The catalog has retired the bridge “%s”, where the playbook says to meet. Agree on a place and write it down here."
                        .formatted(bridgeName);
            case GONE ->
                "The catalog has no bridge “%s”, where the playbook says to meet. Agree on a place and write it down here."
                        .formatted(bridgeName);
        };
    }
}
