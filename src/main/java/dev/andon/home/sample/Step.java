package dev.andon.home.sample;

import java.time.Duration;
import java.util.List;

/**
 * One line of a story: {@code 14 marek notes | Half the pods cannot resolve the gateway.}
 *
 * @param after how long after the story's beginning
 * @param who a person's short name, or a source's
 * @param other whether it speaks of the other incident of the story, as {@code ~declares} does
 * @param args the words between the verb and the bar
 * @param text what follows the bar; empty when nothing does
 */
record Step(Duration after, String who, boolean other, String verb, String args, String text) {

    /** The arguments one by one. */
    List<String> words() {
        return args.isEmpty() ? List.of() : List.of(args.split(" "));
    }

    /** The n-th word of the arguments. */
    String arg(int n) {
        if (n >= words().size()) {
            throw new IllegalStateException("“%s %s %s” needs more words".formatted(who, verb, args));
        }
        return words().get(n);
    }
}
