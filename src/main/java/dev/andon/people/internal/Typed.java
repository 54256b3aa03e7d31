package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.Handles;
import dev.andon.platform.problem.Validation;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what people type about accounts. */
public final class Typed {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    // Deliberately loose: only the mail server knows what it accepts.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

    private Typed() {}

    public static String email(Validation check, @Nullable String value) {
        String email = check.line("email", value, 254);
        check.check(email.isEmpty() || EMAIL.matcher(email).matches(), "email", "is not an e-mail address");
        return email;
    }

    public static String zone(Validation check, @Nullable String value) {
        String zone = check.line("zone", value, 60);
        boolean known = zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone);
        check.check(known, "zone", "is not a time zone; use a name such as Europe/Lisbon");
        return zone;
    }

    /** With or without the @ before it, in any case. */
    public static String handle(Validation check, String value) {
        String typed = check.line("handle", value, Handles.LONGEST + 1);
        String handle = Handles.bare(typed);
        check.check(
                typed.isEmpty() || Handles.isHandle(handle),
                "handle",
                "must be one word of letters a to z, digits, dots and dashes, such as ines.rask, and not “me”");
        return handle;
    }

    public static Access access(Validation check, String field, @Nullable String value) {
        return Access.find(value).orElseGet(() -> {
            check.error(field, "must be viewer, responder or owner");
            return Access.VIEWER;
        });
    }

    /** Length is what makes a password hard to guess; no other rules (NIST SP 800-63B). */
    public static void password(Validation check, String field, @Nullable String value, String email) {
        String password = value == null ? "" : value;
        int length = password.codePointCount(0, password.length());
        if (password.isBlank()) {
            check.error(field, "is required");
        } else if (length < SHORTEST_PASSWORD) {
            check.error(field, "has %d characters; it needs at least %d".formatted(length, SHORTEST_PASSWORD));
        } else if (length > LONGEST_PASSWORD) {
            check.error(field, "has %d characters; at most %d are possible".formatted(length, LONGEST_PASSWORD));
        } else if (password.strip().equalsIgnoreCase(email)) {
            check.error(field, "is the e-mail address; choose something else");
        }
    }
}
