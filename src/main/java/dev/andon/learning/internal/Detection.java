package dev.andon.learning.internal;

import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.Kind;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Entry;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What told first, decided from the log.
 *
 * @param entry that shows it
 */
record Detection(By by, Entry entry) {
    private static final Pattern CUSTOMERS = Pattern.compile(
            "\\b(?:customers?|clients?|users?|callers?)\\b[^.]{0,40}"
                    + "\\b(?:reports?|reported|reporting|complains?|complained|complaining|called|calls|calling|wrote|"
                    + "writes|says?|said|told|tells|asks?|asked)\\b"
                    + "|\\b(?:support|help ?desk)\\b[^.]{0,20}\\b(?:tickets?|calls?)\\b|\\btickets? from\\b",
            Pattern.CASE_INSENSITIVE);

    /** Who or what. */
    enum By {
        ALERT,
        CUSTOMER,
        PERSON;

        /** As the beginning of a sentence. */
        String words() {
            return switch (this) {
                case ALERT -> "An alert told first";
                case CUSTOMER -> "A customer told first";
                case PERSON -> "A person noticed first";
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The earliest sign; what was written at the same moment counts in the order alert, customer, person. */
    static Detection of(Story story) {
        Entry declaration = story.declaration();
        return story.entries().stream()
                .filter(entry -> !entry.occurredAt().isAfter(declaration.occurredAt()))
                .flatMap(entry -> sign(entry).stream())
                .min(Comparator.comparing((Detection sign) -> sign.entry().occurredAt())
                        .thenComparing(Detection::by))
                .orElseGet(() -> new Detection(By.PERSON, declaration));
    }

    /** How long after it the incident was declared. */
    Duration beforeDeclaration(Story story) {
        return Duration.between(entry.occurredAt(), story.declaration().occurredAt());
    }

    private static Optional<Detection> sign(Entry entry) {
        return Optional.ofNullable(by(entry)).map(who -> new Detection(who, entry));
    }

    private static @Nullable By by(Entry entry) {
        if (entry.event() instanceof AlertAttached) {
            return By.ALERT;
        }
        if (entry.event() instanceof Declared e) {
            return declared(entry, e);
        }
        if (entry.event() instanceof ClaimRaised e && e.kind() == Kind.THIRD_PARTY) {
            return ofCustomers(e.text() + " " + e.saidBy());
        }
        return entry.event() instanceof Noted e ? ofCustomers(e.text()) : null;
    }

    private static By declared(Entry entry, Declared e) {
        By customers = ofCustomers(e.title() + ". " + Objects.requireNonNullElse(e.summary(), ""));
        By otherwise = entry.actor().isPerson() ? By.PERSON : By.ALERT;
        return customers == null ? otherwise : customers;
    }

    private static @Nullable By ofCustomers(String text) {
        return CUSTOMERS.matcher(text).find() ? By.CUSTOMER : null;
    }
}
