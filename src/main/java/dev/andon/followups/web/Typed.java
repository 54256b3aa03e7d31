package dev.andon.followups.web;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.TypedPerson;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody typed into a form, as a command; and a follow-up as it stands in a form. */
@Component
class Typed {
    private final TypedPerson person;
    private final People people;

    Typed(TypedPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    FollowUpDraft draft(Actor actor, Map<String, String> typed) {
        return new FollowUpDraft(
                typed.get("title"),
                typed.get("detail"),
                typed.get("kind"),
                typed.get("horizon"),
                typed.get("priority"),
                person.id(actor, typed.get("owner")),
                typed.get("team"),
                typed.get("due"),
                typed.get("factor"),
                typed.get("proof"),
                typed.get("ticket"),
                "true".equals(typed.get("initiative")));
    }

    DeclineDraft decline(Actor actor, Map<String, String> typed) {
        return new DeclineDraft(typed.get("reason"), person.id(actor, typed.get("accepter")), typed.get("expires"));
    }

    /** As it stands in a form. */
    Map<String, String> of(Shown shown) {
        FollowUpDraft draft = FollowUpDraft.of(shown.item());
        Map<String, String> values = new HashMap<>();
        put(values, "title", draft.title());
        put(values, "detail", draft.detail());
        put(values, "kind", draft.kind());
        put(values, "horizon", draft.horizon());
        put(values, "priority", draft.priority());
        put(values, "owner", handle(shown.owner()));
        put(values, "team", draft.team());
        put(values, "due", draft.due());
        put(values, "factor", draft.factor());
        put(values, "proof", draft.proof());
        put(values, "ticket", draft.ticket());
        put(values, "initiative", draft.initiative() ? "true" : "");
        put(values, "version", Long.toString(shown.item().version()));
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        values.put(field, Objects.requireNonNullElse(value, ""));
    }

    /** How somebody is typed: @ines. */
    private static String handle(@Nullable Person person) {
        return Optional.ofNullable(person).map(one -> "@" + one.handle()).orElse("");
    }

    /** The same, by id. */
    String handle(@Nullable Long person) {
        return handle(person == null ? null : people.find(person).orElse(null));
    }
}
