package dev.andon.platform.web;

import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Unreadable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number that grows with every change of a thing, spoken over HTTP as {@code ETag} and {@code If-Match}. */
public final class Revision {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Revision() {}

    /** The value of an ETag header. */
    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /** What an If-Match header asks for; null when it is absent or {@code *}, that is, when any revision will do. */
    public static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Unreadable("The header If-Match must be one ETag as this API gave it, for example \"12\".");
        }
        return Long.valueOf(tag.group(1));
    }

    /** Refuses a change that was made from an older reading. */
    public static void check(@Nullable Long ifMatch, long current) {
        if (ifMatch != null && ifMatch != current) {
            throw new Stale("This changed since you read it: you sent revision %d, it is now %d. Read it again."
                    .formatted(ifMatch, current));
        }
    }
}
