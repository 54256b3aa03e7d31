package dev.andon.trackers.internal.vendor;

/** A webhook that was not signed with the secret. */
public final class Forged extends RuntimeException {
    public Forged(String why) {
        super(why, null, false, false);
    }
}
