package dev.andon.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in an appendix.
 *
 * @param id its number within the incident
 * @param kind text, picture or file
 * @param mediaType of what was found in it
 * @param size in bytes
 * @param ofSeq the entry of the log it belongs to; null when to none in particular
 * @param removedBy null while it is there
 */
public record Item(
        long id,
        String kind,
        String title,
        String mediaType,
        long size,
        String sha256,
        @Nullable Long ofSeq,
        String addedBy,
        Instant addedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt,
        @Nullable String reason) {

    Item removed(String by, Instant at, String why) {
        return new Item(id, kind, title, mediaType, size, sha256, ofSeq, addedBy, addedAt, by, at, why);
    }

    /** Whether its bytes are still kept. */
    public boolean isThere() {
        return removedBy == null;
    }

    public boolean isPicture() {
        return kind.equals(Found.PICTURE);
    }

    public boolean isText() {
        return kind.equals(Found.TEXT);
    }

    /** Its size as people say it. */
    public String sizeInWords() {
        if (size < 1024) {
            return size + " B";
        }
        return size < 1024 * 1024 ? size / 1024 + " kB" : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
