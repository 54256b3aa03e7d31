package dev.andon.response;

import java.util.stream.Stream;

/** One of each of what is laid beside a log. */
final class DocumentingEvents {
    private DocumentingEvents() {}

    static Stream<IncidentEvent> all() {
        return Stream.of(
                new Documenting.DocumentBegun("incident", "Incident document"),
                new Documenting.AppendixAdded(
                        2,
                        "picture",
                        "Declines by country",
                        "image/png",
                        48_213,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        14L),
                new Documenting.AppendixRemoved(2, "Declines by country", "It shows a customer."));
    }
}
