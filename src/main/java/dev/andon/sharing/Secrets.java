package dev.andon.sharing;

import dev.andon.sharing.Secret.Folds;
import dev.andon.sharing.Secret.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** Everything that must not be said, as one. Longer words first: of two at one place the longer says what stands there. */
record Secrets(List<Secret> all) {
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?]\\s)\\s*$");

    static Secrets of(List<Secret> all) {
        return new Secrets(all.stream()
                .sorted(Comparator.comparingInt((Secret secret) -> secret.said().length())
                        .reversed())
                .toList());
    }

    boolean areIn(String text) {
        Folds folds = new Folds(text);
        return all.stream().anyMatch(secret -> !secret.hits(folds).isEmpty());
    }

    /** Those that a text says, in the words of people. */
    List<String> saidIn(String text) {
        Folds folds = new Folds(text);
        return all.stream()
                .filter(secret -> !secret.hits(folds).isEmpty())
                .map(Secret::said)
                .distinct()
                .toList();
    }

    /** Where to put what, by place; places that touch each other are one. */
    List<Hit> hits(String text) {
        List<Hit> found = new ArrayList<>();
        Folds folds = new Folds(text);
        all.forEach(secret -> found.addAll(secret.hits(folds)));
        found.sort(Comparator.comparingInt(Hit::from));
        List<Hit> apart = new ArrayList<>();
        for (Hit hit : found) {
            Hit last = apart.isEmpty() ? null : apart.getLast();
            if (last != null && hit.from() < last.to()) {
                boolean longer = hit.to() - hit.from() > last.to() - last.from();
                apart.removeLast();
                apart.add(new Hit(last.from(), Math.max(last.to(), hit.to()), longer ? hit.instead() : last.instead()));
            } else {
                apart.add(hit);
            }
        }
        return apart.stream().map(hit -> begun(text, hit)).toList();
    }

    /** A sentence goes on to begin with a capital. */
    private static Hit begun(String text, Hit hit) {
        boolean begins = BEGINS.matcher(text.substring(0, hit.from())).find();
        boolean capital = begins && Character.isUpperCase(text.codePointAt(hit.from()));
        return capital && !hit.instead().isEmpty()
                ? new Hit(hit.from(), hit.to(), StringUtils.capitalize(hit.instead()))
                : hit;
    }

    /** A text that is no Markdown, with what may be said in the place of each. */
    String concealed(String text) {
        StringBuilder said = new StringBuilder(text);
        for (Hit hit : hits(text).reversed()) {
            said.replace(hit.from(), hit.to(), hit.instead());
        }
        return said.toString();
    }
}
