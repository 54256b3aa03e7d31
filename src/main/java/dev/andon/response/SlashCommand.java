package dev.andon.response;

import java.util.List;

/**
 * Something one can do from the room's composer by typing it: {@code /sev 2 all of Europe}. A bean of any module; it
 * does what a form or a REST resource also does, through the same command.
 */
public interface SlashCommand {

    /** The word after the slash, in lower case; unique among commands. */
    String word();

    /** One example of how it is typed, slash included. */
    String usage();

    /** What it does, in a few words. */
    String help();

    /** What each word after the command is, in order, so that it can be completed; what follows is free text. */
    default List<Completion> completions() {
        return List.of();
    }

    /**
     * Does it, as the act says.
     *
     * @param incident as the actor sees it
     * @param typed what stands after the word
     * @throws dev.andon.platform.problem.Refusal when it cannot be done; what was typed stays on the page
     */
    void run(Act act, Incident incident, SlashArguments typed);

    /** What a word after a command can be. */
    enum Completion {
        SEVERITY,
        STATUS,
        ROLE,
        PERSON,
        SPAN
    }
}
