package dev.andon.contacts;

import dev.andon.platform.problem.Validation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is to be, as typed; null and blank are the same.
 *
 * @param kind a word of {@link ContactKind}
 * @param personId an account of this house
 * @param vendor a key of the catalog
 */
public record ContactDraft(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String purpose,
        @Nullable Long personId,
        @Nullable String vendor,
        @Nullable String place,
        @Nullable String zone,
        @Nullable String whenToCall,
        @Nullable String notes,
        @Nullable List<@Nullable NumberDraft> numbers) {
    private static final int NAME = 120;
    private static final int LINE = 200;
    private static final int NOTES = 2_000;
    private static final int NUMBERS = 12;
    private static final int VALUE = 120;

    /** @param kind a word of {@link NumberKind} */
    public record NumberDraft(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String note) {}

    /** What the draft says, everything wrong with it noted; person and vendor are not looked up here. */
    Contact checked(Validation check, long id, long version) {
        String word = check.line("kind", kind, LINE);
        ContactKind known = ContactKind.find(word).orElse(null);
        check.check(known != null || word.isEmpty(), "kind", "must be house, stakeholder, press, customer or vendor");
        return new Contact(
                id,
                known == null ? ContactKind.HOUSE : known,
                check.line("name", name, NAME),
                line(check, "organisation", organisation),
                line(check, "purpose", purpose),
                personId,
                line(check, "vendor", vendor),
                line(check, "place", place),
                zone(check),
                line(check, "when_to_call", whenToCall),
                Objects.requireNonNullElse(check.optionalText("notes", notes, NOTES), ""),
                numbers(check),
                version);
    }

    private static String line(Validation check, String field, @Nullable String value) {
        return Objects.requireNonNullElse(check.optionalLine(field, value, LINE), "");
    }

    private String zone(Validation check) {
        String typed = line(check, "zone", zone);
        if (!typed.isEmpty()) {
            try {
                return ZoneId.of(typed).getId();
            } catch (DateTimeException e) {
                check.error("zone", "is not a time zone such as Europe/Copenhagen");
            }
        }
        return "";
    }

    private List<ContactNumber> numbers(Validation check) {
        List<@Nullable NumberDraft> typed = numbers == null ? List.of() : numbers;
        check.check(typed.size() <= NUMBERS, "numbers", "are too many; at most " + NUMBERS);
        List<ContactNumber> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(typed.size(), NUMBERS); i++) {
            String at = "numbers[" + i + "]";
            NumberDraft number = typed.get(i);
            if (number == null) {
                check.error(at, "must not be null");
                continue;
            }
            checked.add(number(check, at, number));
        }
        return List.copyOf(checked);
    }

    private static ContactNumber number(Validation check, String at, NumberDraft number) {
        String word = check.line(at + ".kind", number.kind(), LINE);
        NumberKind known = NumberKind.find(word).orElse(null);
        check.check(known != null || word.isEmpty(), at + ".kind", "must be mobile, home, office, email or other");
        String value = check.line(at + ".value", number.value(), VALUE);
        String note = check.optionalLine(at + ".note", number.note(), VALUE);
        return new ContactNumber(known == null ? NumberKind.OTHER : known, value, note);
    }
}
