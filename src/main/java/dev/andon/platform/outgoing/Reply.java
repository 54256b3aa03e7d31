package dev.andon.platform.outgoing;

import java.net.URI;
import java.util.Map;

/** What came of asking another system. */
public sealed interface Reply {

    /**
     * It answered.
     *
     * @param from the address that answered, after any redirects
     * @param body as text; cut where it was longer than was asked for
     * @param whole whether that is all of it
     * @param heard the headers that were asked for, as far as they came
     */
    record Answered(URI from, int status, String body, boolean whole, Map<String, String> heard) implements Reply {
        public Answered(URI from, int status, String body, boolean whole) {
            this(from, status, body, whole, Map.of());
        }

        Answered saying(String other) {
            return new Answered(from, status, other, whole, heard);
        }
    }

    /** The guard did not let it be asked. {@code why} is a sentence that also says how the operator can allow it. */
    record Refused(String why) implements Reply {}

    /** It was asked and said nothing of use. {@code why} is the rest of a sentence: "no answer within 5 s". */
    record Silent(String why) implements Reply {}
}
