package dev.andon.people;

/** Reads the set-up code as somebody who reads the log would. */
public final class SetUpCodes {
    private SetUpCodes() {}

    public static String in(SetUpCode code) {
        return code.shown();
    }
}
