package dev.andon.fakes;

/** What a vendor's fake does with requests. */
public enum Mood {
    FINE,
    /** It hangs up without a word. */
    DOWN,
    /** It does what it is told, and answers after a time that nobody waits. */
    SLOW,
    /** 429 with Retry-After. */
    BUSY,
    /** 500, and nothing is done. */
    BROKEN,
    /** It does what it is told, and hangs up before it says so. */
    LOST
}
