package dev.andon.wording.internal;

import dev.andon.wording.Language;
import dev.andon.wording.Linter;

/** The rules as they are shipped, for tests that need nothing else. */
public final class Shipped {
    private Shipped() {}

    public static Linter linter(String code) {
        return new Linter(language(code), language(code).rules());
    }

    public static Language language(String code) {
        return new Languages().find(code).orElseThrow();
    }
}
