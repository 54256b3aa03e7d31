package dev.andon.response;

import java.util.Optional;

/**
 * What a subject of the room recorded of itself: its tasks, ticks, claims, interventions. Each subject has a family of
 * its own here. None of them says who takes part or who is on duty.
 */
public sealed interface Work extends Contribution
        permits Calling,
                Checking,
                Claiming,
                Documenting,
                Impacting,
                Intervening,
                Noticing,
                Proposing,
                Tasking,
                Ticking {

    /** Text in Markdown in which people may be mentioned, where somebody wrote any. */
    default Optional<String> written() {
        return Optional.empty();
    }
}
