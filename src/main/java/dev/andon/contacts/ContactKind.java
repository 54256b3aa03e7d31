package dev.andon.contacts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to the house. */
public enum ContactKind {
    HOUSE("People of the house"),
    STAKEHOLDER("Stakeholders"),
    PRESS("The press"),
    CUSTOMER("Customers"),
    VENDOR("Vendors");

    private final String heading;

    ContactKind(String heading) {
        this.heading = heading;
    }

    /** What stands above all of them. */
    public String heading() {
        return heading;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
