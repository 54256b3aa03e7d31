package dev.andon.sharing;

import dev.andon.sharing.Secret.Hit;
import java.util.ArrayList;
import java.util.List;

/** Where words stand in a text of Markdown, as one reads it. */
final class Places {
    private Places() {}

    /** In characters from the beginning of what is read; empty when the words are not there. */
    static List<Integer> of(String markdown, String words) {
        Secret secret = Secret.words(words, "");
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (String run : Concealing.readWithLinks(markdown)) {
            int before = at;
            secret.hits(run).stream().map(Hit::from).distinct().sorted().forEach(from -> places.add(before + from));
            at += run.length() + 1;
        }
        return List.copyOf(places);
    }
}
