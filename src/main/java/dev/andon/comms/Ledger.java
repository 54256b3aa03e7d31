package dev.andon.comms;

/** How the promises of an incident went. Those it outlived, because it ended first, count on neither side. */
public record Ledger(int kept, int missed) {

    public int all() {
        return kept + missed;
    }
}
