package dev.andon.platform.outgoing;

import java.net.URI;

/** What came of asking another system. */
public sealed interface Reply {

    /**
     * It answered.
     *
     * @param from the address that answered, after any redirects
     * @param body as text; cut where it was longer than was asked for
     * @param whole whether that is all of it
     */
    record Answered(URI from, int status, String body, boolean whole) implements Reply {}

    /** The guard did not let it be asked. {@code why} is a sentence that also says how the operator can allow it. */
    record Refused(String why) implements Reply {}

    /** It was asked and said nothing of use. {@code why} is the rest of a sentence: "no answer within 5 s". */
    record Silent(String why) implements Reply {}
}
