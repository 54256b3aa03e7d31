package dev.andon.learning;

import dev.andon.response.Incident;
import java.util.Optional;

/** Says what is still missing before a report may be published. A bean of the module that minds. */
public interface PublicationGate {

    /** Why it may not be published now, as a sentence for people; empty when nothing stands against it. */
    Optional<String> refusal(Incident incident, Report report);
}
