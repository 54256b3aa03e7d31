package dev.andon.sharing;

/** Text that is no Markdown, in Markdown. */
final class Plain {
    private Plain() {}

    /** In one line; what looks like markup is shown as typed. */
    static String markdown(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>&~#|])", "\\\\$1");
    }
}
