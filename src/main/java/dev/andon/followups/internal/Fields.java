package dev.andon.followups.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What can be changed of a follow-up, in words that the record of changes keeps: people and all as they are called then. */
@Component
public class Fields {
    /** In the order they are told in. */
    static final List<String> WORDS = List.of(
            "state",
            "title",
            "detail",
            "kind",
            "horizon",
            "priority",
            "owner",
            "team",
            "due",
            "factor",
            "proof",
            "ticket",
            "initiative",
            "accepter",
            "expires");

    private final People people;

    Fields(People people) {
        this.people = people;
    }

    /** Those that say something. */
    public Map<String, String> of(FollowUp item) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", item.state().word());
        fields.put("title", item.title());
        fields.put("detail", item.detail());
        fields.put("kind", item.kind().word());
        fields.put("horizon", item.horizon().word());
        fields.put("priority", item.priority().word());
        fields.put("owner", item.owner() == null ? "" : name(item.owner()));
        fields.put("owner_id", Objects.toString(item.owner(), ""));
        fields.put("team", item.team());
        fields.put("due", Objects.toString(item.due(), ""));
        fields.put("factor", item.factor());
        fields.put("proof", item.proof());
        fields.put("ticket", Objects.requireNonNullElse(item.ticket(), ""));
        fields.put("initiative", item.initiative() ? "yes" : "");
        Decline decline = item.decline();
        fields.put("accepter", decline == null ? "" : decline.accepterName());
        fields.put("expires", decline == null ? "" : decline.expires().toString());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private String name(long owner) {
        return people.find(owner).map(Person::name).orElse("");
    }

    /** Those of the one that the other does not have so. */
    public static Map<String, String> differing(Map<String, String> one, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>(one);
        differing.entrySet().removeAll(other.entrySet());
        return differing;
    }
}
