package dev.andon.checks;

import dev.andon.platform.outgoing.Credential;
import dev.andon.platform.problem.Validation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may open an endpoint. */
final class ProbeSecrets {
    private static final int LONGEST = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

    /** These say how the request itself is to be read. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "upgrade",
            "trailer",
            "expect",
            "accept");

    private ProbeSecrets() {}

    /** The name of the header, also a wrong one, which is noted; null for none. */
    static @Nullable String header(Validation check, @Nullable String typed) {
        String name = check.optionalLine("header", typed, 64);
        boolean fits = name == null || NAME.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT));
        check.check(fits, "header", "must be the name of a header that opens something, such as Authorization");
        return name;
    }

    /**
     * What is to be sent in the header; null to keep what is kept.
     *
     * @param after as it is to be
     * @param before as it is; null for one that is new
     */
    static @Nullable String checked(Validation check, @Nullable String typed, Probe after, @Nullable Probe before) {
        String secret = typed == null || typed.isBlank() ? null : typed.strip();
        if (after.header() == null) {
            check.check(secret == null, "header", "is required with a secret");
            return null;
        }
        if (secret == null) {
            check.check(before != null && isKept(after, before), "secret", missing(before));
            return null;
        }
        check.check(
                secret.length() <= LONGEST && VALUE.matcher(secret).matches(),
                "secret",
                "must be at most %d letters, digits and signs of ASCII, in one line".formatted(LONGEST));
        return secret;
    }

    /** A secret goes only where it was meant to: who moves the endpoint must know it. */
    private static boolean isKept(Probe after, Probe before) {
        return before.header() != null && Credential.samePlace(after.url(), before.url());
    }

    private static String missing(@Nullable Probe before) {
        return before == null || before.header() == null
                ? "is required with a header"
                : "has to be entered again: the address leads to another place";
    }
}
