package dev.andon.home.sample;

import java.time.Duration;

/**
 * One line of a story: {@code 14 marek notes | Half the pods cannot resolve the gateway.}
 *
 * @param after how long after the story's beginning
 * @param who a person's short name, or a source's
 * @param args the words between the verb and the bar
 * @param text what follows the bar; empty when nothing does
 */
record Step(Duration after, String who, String verb, String args, String text) {

    /** The n-th word of the arguments. */
    String arg(int n) {
        String[] words = args.split(" ");
        if (n >= words.length || words[n].isEmpty()) {
            throw new IllegalStateException("“%s %s %s” needs more words".formatted(who, verb, args));
        }
        return words[n];
    }
}
