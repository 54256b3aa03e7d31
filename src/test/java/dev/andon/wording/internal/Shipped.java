package dev.andon.wording.internal;

import dev.andon.wording.Language;
import dev.andon.wording.Linter;

/** The rules as they are shipped, for tests that need nothing else. */
public final class Shipped {
    private Shipped() {}

    public static Linter linter(String code) {
        Language language = new Languages().find(code).orElseThrow();
        return new Linter(language, language.rules());
    }
}
