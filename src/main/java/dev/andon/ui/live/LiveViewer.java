package dev.andon.ui.live;

import java.util.function.BooleanSupplier;

/**
 * Who watches a stream, as far as its end depends on them.
 *
 * @param topic ends all streams of this viewer, when {@link Live#ended} is said of it; {@code people/17} for example
 * @param mayWatch asks anew whether they may still watch this one
 */
public record LiveViewer(String topic, BooleanSupplier mayWatch) {}
