package dev.andon.response;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was laid beside the log: the document when somebody first wrote in it, and the items of the appendix. */
public sealed interface Documenting extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Documenting>> WORDS = Map.of(
            "document_begun", DocumentBegun.class,
            "appendix_added", AppendixAdded.class,
            "appendix_removed", AppendixRemoved.class);

    /**
     * Somebody wrote in the document for the first time; from then on it is a text of its own.
     *
     * @param template key of the playbook's template it was made from
     */
    record DocumentBegun(String template, String name) implements Documenting {}

    /**
     * Something was put into the appendix.
     *
     * @param item its number within the incident, from 1
     * @param kind text, picture or file
     * @param mediaType of what was found in it, not of what its sender said
     * @param size in bytes
     * @param sha256 of its bytes, in lower-case hex
     * @param ofSeq the entry it belongs to; null when to none in particular
     */
    record AppendixAdded(
            long item,
            String kind,
            String title,
            String mediaType,
            long size,
            String sha256,
            @Nullable Long ofSeq) implements Documenting {}

    /** Its bytes are gone; that it was there stays. */
    record AppendixRemoved(long item, String title, String reason) implements Documenting {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }
}
