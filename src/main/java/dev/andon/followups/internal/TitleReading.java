package dev.andon.followups.internal;

import dev.andon.wording.Finding;
import dev.andon.wording.FurtherReading;
import dev.andon.wording.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the title of a follow-up, also while somebody types it: does it begin with what is done? */
@Component
class TitleReading implements FurtherReading {
    /** One word may not be typed to its end yet. */
    private static final Pattern FIRST = Pattern.compile("^\\s*(\\S+)\\s+\\S");

    private final Verbs verbs;

    TitleReading(Verbs verbs) {
        this.verbs = verbs;
    }

    @Override
    public String sort() {
        return "follow_up";
    }

    @Override
    public List<Finding> read(String text) {
        Matcher first = FIRST.matcher(text);
        return !first.find() || verbs.begins(text)
                ? List.of()
                : List.of(new Finding(
                        first.start(1),
                        first.end(1),
                        "no-verb",
                        Kind.VAGUE,
                        first.group(1),
                        "Begin with what is done: Add, Alert on, Limit, Remove, Test."));
    }
}
