package dev.andon.home.sample;

/** How far the sample company's history is written. */
public record Progress(int told, int stories) {

    public boolean isFinished() {
        return told >= stories;
    }
}
