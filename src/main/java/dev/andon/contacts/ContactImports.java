package dev.andon.contacts;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory in and out as one CSV file. */
@Component
public class ContactImports {
    private static final int LONGEST = 500_000;
    private static final int LINES = 2_000;

    private final Directory directory;
    private final People people;

    ContactImports(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** How many were entered, changed, and left as they are. */
    public record Outcome(int entered, int changed, int unchanged) {}

    /** All of it, with numbers. */
    public String export(Actor actor) {
        actor.require(RESPONDER);
        Map<Long, String> accounts = people.all().stream().collect(Collectors.toMap(Person::id, Person::email));
        List<Contact> all = directory.all(actor).stream()
                .sorted(Comparator.comparing(Contact::kind))
                .toList();
        return ContactFile.write(all, accounts);
    }

    /**
     * Enters and changes whoever the file names, all of it or nothing. A line changes whoever has its name and
     * organisation and becomes what the line says, all of it; nobody is deleted.
     *
     * @throws Invalid naming the lines that make no sense
     */
    @Transactional
    public Outcome bring(Actor actor, @Nullable String content) {
        actor.require(RESPONDER);
        Validation check = new Validation();
        String text = content == null ? "" : content;
        check.check(!text.isBlank(), "content", "is required");
        check.check(text.length() <= LONGEST, "content", "is longer than %d characters".formatted(LONGEST));
        check.check(text.indexOf('\0') < 0, "content", "contains the character U+0000, which is not allowed");
        check.throwIfAny();
        ContactFile.Content file = ContactFile.read(text);
        List<FieldError> errors = new ArrayList<>(file.errors());
        if (file.rows().size() > LINES) {
            errors.add(new FieldError("content", "has more than %d lines".formatted(LINES)));
        }
        refuse(errors);
        Map<String, Contact> known = directory.all(actor).stream()
                .collect(Collectors.toMap(contact -> key(contact.name(), contact.organisation()), contact -> contact));
        int[] counts = new int[3];
        file.rows().forEach(row -> counts[put(actor, row, known, errors)]++);
        refuse(errors);
        return new Outcome(counts[0], counts[1], counts[2]);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** @return 0 entered, 1 changed, 2 unchanged */
    private int put(Actor actor, ContactFile.Row row, Map<String, Contact> known, List<FieldError> errors) {
        Contact before = known.get(key(row.draft().name(), row.draft().organisation()));
        Optional<Person> account = row.account().isEmpty() ? Optional.empty() : people.byEmail(row.account());
        if (!row.account().isEmpty() && account.isEmpty()) {
            errors.add(at(row, "account is nobody's e-mail address in this house"));
        }
        ContactDraft draft = draft(row.draft(), account.map(Person::id).orElse(null));
        try {
            if (before == null) {
                Contact entered = directory.create(actor, draft);
                known.put(key(entered.name(), entered.organisation()), entered);
                return 0;
            }
            return directory.change(actor, before.id(), draft, null).version() == before.version() ? 2 : 1;
        } catch (Invalid invalid) {
            invalid.errors().forEach(error -> errors.add(at(row, error.field() + " " + error.message())));
        } catch (Refusal refusal) {
            errors.add(at(row, Objects.requireNonNullElse(refusal.getMessage(), "cannot be entered")));
        }
        return 2;
    }

    private static FieldError at(ContactFile.Row row, String message) {
        return new FieldError("content", "line %d: %s".formatted(row.line(), message));
    }

    private static ContactDraft draft(ContactDraft of, @Nullable Long account) {
        return new ContactDraft(
                of.kind(),
                of.name(),
                of.organisation(),
                of.purpose(),
                account,
                of.vendor(),
                of.place(),
                of.zone(),
                of.whenToCall(),
                of.notes(),
                of.numbers());
    }

    private static String key(@Nullable String name, @Nullable String organisation) {
        return (Objects.requireNonNullElse(name, "").strip() + "\u001F"
                        + Objects.requireNonNullElse(organisation, "").strip())
                .toLowerCase(Locale.ROOT);
    }
}
