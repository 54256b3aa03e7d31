/** Tells on standard error what is going on; on a terminal in one line that changes. */
final class Progress {
    private static final boolean TERMINAL =
            System.console() != null && System.console().isTerminal();

    void begin(String step) {

        System.err.println(step);
    }

    void at(String state) {
        if (TERMINAL) {
            System.err.print("\r\033[K  " + state);
        }
    }

    void end(String result) {
        System.err.println((TERMINAL ? "\r\033[K  " : "  ") + result);
    }
}
