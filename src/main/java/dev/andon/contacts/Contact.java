package dev.andon.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom one may have to call.
 *
 * @param organisation where they belong, or empty
 * @param purpose what one calls them for, or empty
 * @param personId their account, when they are of the house and have one
 * @param vendor key of the catalog's vendor they answer for, or empty
 * @param place where they are, or empty
 * @param zone an IANA zone, or empty
 * @param whenToCall or empty
 * @param numbers in the order to try them
 * @param version grows with every change
 */
public record Contact(
        long id,
        ContactKind kind,
        String name,
        String organisation,
        String purpose,
        @Nullable Long personId,
        String vendor,
        String place,
        String zone,
        String whenToCall,
        String notes,
        List<ContactNumber> numbers,
        long version) {
    /** So many digits at its end say which number it is, however it begins. */
    private static final int WHOLE = 7;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Pd}().,/_·]");

    /** As the change record keeps it: of numbers only kind and end. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind.word());
        facts.put("name", name);
        facts.put("organisation", organisation);
        facts.put("purpose", purpose);
        facts.put("person_id", personId == null ? "" : Long.toString(personId));
        facts.put("vendor", vendor);
        facts.put("place", place);
        facts.put("zone", zone);
        facts.put("when_to_call", whenToCall);
        facts.put("notes", notes);
        facts.put("numbers", numbers.stream().map(ContactNumber::masked).collect(Collectors.joining(", ")));
        return facts;
    }

    /** The same without numbers, and without what says as much: for those who only read. */
    public Contact withoutNumbers() {
        return new Contact(
                id,
                kind,
                name,
                organisation,
                purpose,
                personId,
                vendor,
                place,
                zone,
                whenToCall,
                "",
                List.of(),
                version);
    }

    boolean isAs(Contact other) {
        return facts().equals(other.facts()) && numbers.equals(other.numbers);
    }

    /** Whether a text holds one of the numbers, however it is spaced. */
    public boolean isNumberIn(String text) {
        return isNumberIn(text, 5);
    }

    /** The same without the short ones: in a text about others, five digits are rather an amount than a number. */
    boolean isWholeNumberIn(String text) {
        return isNumberIn(text, WHOLE);
    }

    private boolean isNumberIn(String text, int shortest) {
        String digits = SPACES.matcher(text).replaceAll("");
        return numbers.stream().anyMatch(number -> {
            String own = number.digits();
            return number.kind() == NumberKind.EMAIL
                    ? text.contains(number.value())
                    : own.length() >= shortest
                            && digits.contains(own.substring(own.length() - Math.min(own.length(), WHOLE)));
        });
    }
}
