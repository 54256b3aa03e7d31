package dev.andon.checks.internal;

import dev.andon.playbook.Question;
import java.util.Optional;

/** Knows how one kind of question is asked. */
interface Asker {
    Question.Kind kind();

    /**
     * Why people answer this one for now, as a sentence; empty when it can be asked. What cannot even be asked is no
     * answer and stays out of the log.
     */
    Optional<String> notYet(Question question);

    /** Asks; never throws for what is wrong at the other end, and takes no longer than it may. */
    Finding ask(Asked asked);
}
