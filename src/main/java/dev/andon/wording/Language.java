package dev.andon.wording;

import java.util.List;
import java.util.Set;

/**
 * The rules of one language as shipped, and the words they are made of. All words in small letters.
 *
 * @param code ISO 639-1, for example en
 * @param people nouns and pronouns that mean somebody
 * @param beside words after which a noun for somebody goes on: "the engineer on duty", "the person who deployed"
 * @param fillers small words that may stand within a phrase
 * @param helpers verbs that stand between somebody and the deed: "Ines had failed to"
 * @param joints words at which a clause ends
 * @param participles those that do not end as regular ones do
 * @param regular how regular participles end
 * @param notNames first names that are words of the language, too
 * @param actionHeadings words of headings under which there are things to do
 */
public record Language(
        String code,
        String name,
        Set<String> people,
        Set<String> beside,
        Set<String> fillers,
        Set<String> helpers,
        Set<String> joints,
        Set<String> participles,
        String regular,
        Set<String> notNames,
        Set<String> actionHeadings,
        List<WordingRule> rules) {}
