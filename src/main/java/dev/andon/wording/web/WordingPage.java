package dev.andon.wording.web;

import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.wording.Kind;
import dev.andon.wording.WordingRules.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The rules of the house. */
public record WordingPage(List<Standing> rules, List<Line> changes) {

    /** @param facts what was changed, from what to what */
    public record Line(Instant at, String by, String key, List<String> facts) {}

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<Standing> of(Kind kind) {
        return rules.stream().filter(one -> one.rule().kind() == kind).toList();
    }

    /**
     * One rule, or a new one.
     *
     * @param key empty for a new one
     * @param removable what taking it away is called; empty when there is nothing to take away
     */
    public record Edit(String key, long version, Form form, String removable) {
        public List<Option> kinds() {
            return Arrays.stream(Kind.values())
                    .map(one -> new Option(one.word(), one.label()))
                    .toList();
        }

        public List<Option> places() {
            return List.of(
                    new Option("anywhere", "Anywhere"), new Option("actions", "Where it says what is to be done"));
        }

        public List<Option> subjects() {
            return List.of(new Option("any", "Of anything"), new Option("person", "Only of people"));
        }
    }
}
