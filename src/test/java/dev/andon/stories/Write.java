package dev.andon.stories;

import dev.andon.testing.Cast;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command over the API that would be done as it stands.
 *
 * @param body null where the command has none, text where it takes a file
 */
record Write(Cast.Member who, String path, @Nullable Object body, String contentType) {
    static final String JSON = "application/json";

    static Write of(Cast.Member who, String path, Map<String, ?> body) {
        return new Write(who, path, body, JSON);
    }

    static Write bare(Cast.Member who, String path) {
        return new Write(who, path, null, "");
    }

    static Write file(Cast.Member who, String path, String contentType, String text) {
        return new Write(who, path, text, contentType);
    }
}
