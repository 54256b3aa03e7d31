package dev.andon.learning;

import dev.andon.people.Actor;
import java.util.Optional;

/** Pictures that reports show, for exports that carry them along. A bean of the module that keeps them. */
public interface PictureSource {

    /** @param mediaType for example image/png */
    record Picture(String mediaType, byte[] bytes) {}

    /**
     * @param path as it stands in the text, without a host
     * @return empty when it is none of this module's, or none that the viewer may see
     */
    Optional<Picture> picture(Actor viewer, String path);
}
