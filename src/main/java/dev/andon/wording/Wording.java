package dev.andon.wording;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Invalid;
import dev.andon.wording.internal.Languages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads texts for words that blame, with the rules and the names of the house. */
@Component
public class Wording {
    private final Languages languages;
    private final WordingRules rules;
    private final People people;
    private final List<NamesNear> near;
    private final List<FurtherReading> further;

    Wording(
            Languages languages,
            WordingRules rules,
            People people,
            List<NamesNear> near,
            List<FurtherReading> further) {
        this.languages = languages;
        this.rules = rules;
        this.people = people;
        this.near = near;
        this.further = further;
    }

    /**
     * @param actor whoever writes; of an incident that they may not know of, nothing is told
     * @return findings in the order of the text
     */
    public List<Finding> check(Actor actor, CheckWording command) {
        String text = command.checked(languages.codes());
        CheckWording.Context about = command.about();
        Language language = languages.find(about.code()).orElseThrow(() -> new Invalid("context.language", "unknown"));
        List<WordingRule> inForce =
                rules.of(about.code()).stream().map(WordingRules.Standing::rule).toList();
        List<Finding> findings =
                new ArrayList<>(new Linter(language, inForce).findings(text, names(actor, about), about.actions()));
        further.stream()
                .filter(one -> one.sort().equals(about.kind()))
                .flatMap(one -> one.read(text).stream())
                .filter(one -> findings.stream().noneMatch(one::meets))
                .toList()
                .forEach(findings::add);
        findings.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(findings);
    }

    private Names names(Actor actor, CheckWording.Context about) {
        List<Person> everybody = people.all();
        List<String> names =
                new ArrayList<>(everybody.stream().map(Person::name).toList());
        Long incident = about.incident();
        if (incident != null) {
            near.forEach(one -> names.addAll(one.names(actor, incident)));
        }
        return Names.of(names, everybody.stream().map(Person::handle).toList());
    }
}
