package dev.andon.reviews.meeting;

/** What people typed, in the middle of a text that Andon writes. */
final class Plain {
    private Plain() {}

    /** One line in which nothing is Markdown. */
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }

    /** Markdown of several lines as an item of a list. */
    static String indented(String typed) {
        return typed.strip().replace("\n", "\n  ");
    }
}
