package dev.andon.home.sample;

import dev.andon.contacts.CallTreeDraft;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactImports;
import dev.andon.contacts.Directory;
import dev.andon.people.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the sample company calls at night; a directory that somebody began to fill is left alone. */
@Component
class PhoneBook {
    private final Directory directory;
    private final ContactImports imports;
    private final CallTrees trees;

    PhoneBook(Directory directory, ContactImports imports, CallTrees trees) {
        this.directory = directory;
        this.imports = imports;
        this.trees = trees;
    }

    void fill(Actor owner) {
        if (!directory.after(owner, 0, 1).isEmpty()) {
            return;
        }
        imports.bring(owner, Script.text("contacts.csv"));
        Map<String, Long> ids = directory.all(owner).stream().collect(Collectors.toMap(Contact::name, Contact::id));
        CallTreeDraft nights = new CallTreeDraft(
                "Nights and weekends",
                "The shop is down and it is not nine to five.",
                List.of(),
                List.of("sev1", "sev2"),
                List.of(
                        step(
                                ids,
                                10,
                                "Which shop, since when, and where we meet",
                                "Ines Rask",
                                "Marek Otto",
                                "Aiko Sand"),
                        step(ids, 20, "What customers see, and when we speak next", "Elias Lindqvist"),
                        step(ids, 15, "What they may promise", "Greta Holm"),
                        step(ids, 30, "Only when papers have asked", "Nina Dahl", "Elias Lindqvist")));
        trees.create(owner, nights);
    }

    private static CallTreeDraft.Step step(Map<String, Long> ids, int minutes, String tell, String... names) {
        return new CallTreeDraft.Step(
                Arrays.stream(names).<@Nullable Long>map(ids::get).toList(), minutes, tell);
    }
}
