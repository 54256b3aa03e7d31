package dev.andon.wording;

import static dev.andon.people.Access.OWNER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.wording.internal.Languages;
import dev.andon.wording.internal.RuleTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of wording: the shipped ones, and what the house made of them. */
@Component
public class WordingRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST = 300;
    private static final int SHOWN = 50;

    private final Languages languages;
    private final RuleTable table;

    WordingRules(Languages languages, RuleTable table) {
        this.languages = languages;
        this.table = table;
    }

    /**
     * A rule as it is in force.
     *
     * @param version grows with every change; 0 for a shipped one as it came
     */
    public record Standing(WordingRule rule, long version) {
        /** Whether the house changed what was shipped, or added it. */
        public boolean ours() {
            return version > 0;
        }
    }

    public Collection<String> languages() {
        return languages.codes();
    }

    /** Every rule of a language, also those that are off: as shipped, then the house's own. */
    public List<Standing> of(String language) {
        Map<String, Standing> all = new LinkedHashMap<>();
        shipped(language).forEach(rule -> all.put(rule.key(), new Standing(rule, 0)));
        table.of(language).forEach(kept -> all.put(kept.rule().key(), new Standing(kept.rule(), kept.version())));
        return List.copyOf(all.values());
    }

    public Standing find(String language, String key) {
        return standing(language, key)
                .orElseThrow(() -> new Missing("There is no rule \"%s\" of wording.".formatted(key)));
    }

    private Optional<Standing> standing(String language, String key) {
        return of(language).stream().filter(one -> one.rule().key().equals(key)).findFirst();
    }

    private List<WordingRule> shipped(String language) {
        return languages
                .find(language)
                .orElseThrow(() -> new Missing("Andon has no rules for the language \"%s\".".formatted(language)))
                .rules();
    }

    /** A rule of the house's own. Refuses a key that is taken. */
    @Transactional
    public Standing add(Actor actor, String language, @Nullable String key, DraftRule draft) {
        actor.require(OWNER);
        table.oneAtATime();
        List<Standing> all = of(language);
        Validation check = new Validation();
        String word = key == null ? "" : key;
        check.check(KEY.matcher(word).matches(), "key", "must be small letters, digits and hyphens, at most 40");
        check.throwIfAny();
        if (standing(language, word).isPresent()) {
            throw new Conflict("There is a rule \"%s\" already.".formatted(word));
        }
        if (all.size() >= MOST) {
            throw new Conflict("There are %d rules already; more would slow writing down.".formatted(MOST));
        }
        WordingRule rule = draft.checked(word, false);
        table.write(actor, language, null, rule, 1);
        return new Standing(rule, 1);
    }

    /** @param expected the version the change was made from; null when any will do */
    @Transactional
    public Standing change(Actor actor, String language, String key, DraftRule draft, @Nullable Long expected) {
        actor.require(OWNER);
        table.oneAtATime();
        Standing before = find(language, key);
        WordingRule after = draft.checked(key, before.rule().shipped());
        return changed(actor, language, before, after, expected);
    }

    /** Switches a rule on or off. */
    @Transactional
    public Standing turn(Actor actor, String language, String key, boolean on) {
        actor.require(OWNER);
        table.oneAtATime();
        Standing before = find(language, key);
        return changed(actor, language, before, before.rule().switched(on), null);
    }

    private Standing changed(
            Actor actor, String language, Standing before, WordingRule after, @Nullable Long expected) {
        Revision.check(expected, before.version());
        if (after.equals(before.rule())) {
            return before;
        }
        table.write(actor, language, before.rule(), after, before.version() + 1);
        return new Standing(after, before.version() + 1);
    }

    /** A shipped rule is again as it came; one of the house's own is gone. */
    @Transactional
    public void remove(Actor actor, String language, String key) {
        actor.require(OWNER);
        table.oneAtATime();
        Standing before = find(language, key);
        if (!before.ours()) {
            throw new Conflict("This rule is as it was shipped. To do without it, switch it off.");
        }
        WordingRule after = shipped(language).stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElse(null);
        table.remove(actor, language, before.rule(), after);
    }

    /** The last changes, latest first. */
    public List<WordingChange> changes() {
        return table.changes(SHOWN);
    }
}
